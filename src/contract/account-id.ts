/** What the id of an account is made of. */
interface AccountParts {
  firmCode: string
  number: string
  alias: string | null
}

/**
 * Gives every account its id: `firmCode.number.alias`, with `~2`, `~3` and so on at the end of exact repeats. A repeat
 * never takes the id of an account whose alias happens to end like one, so the order of different accounts does not
 * change their ids.
 */
export function addAccountIds<Parts extends AccountParts>(accounts: Parts[]): (Parts & { id: string })[] {
  const bases = new Set(accounts.map(getBaseId))
  const counts = new Map<string, number>()
  return accounts.map((account) => {
    const base = getBaseId(account)
    let n = (counts.get(base) ?? 0) + 1
    while (n > 1 && bases.has(`${base}~${n}`)) n++
    counts.set(base, n)
    return { id: n > 1 ? `${base}~${n}` : base, ...account }
  })
}

/**
 * The account that an id means. The user can edit an alias in the portal, and the id carries it: an id whose alias is gone
 * means the only account of that firm and number. Null if there is none, or more than one.
 */
export function resolveAccountId<Account extends AccountParts & { id: string }>(
  accounts: readonly Account[],
  id: string,
): Account | null {
  const exact = accounts.find((account) => account.id === id)
  if (exact) return exact
  const renamed = accounts.filter(({ firmCode, number }) => id.startsWith(`${firmCode}.${number}.`))
  return renamed.length === 1 ? (renamed[0] ?? null) : null
}

function getBaseId({ firmCode, number, alias }: AccountParts): string {
  return `${firmCode}.${number}.${alias ?? ''}`
}
