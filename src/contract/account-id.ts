import type { VirtualAccount } from './virtual-accounts.js'

type AccountWithoutId = Omit<VirtualAccount, 'id'>

/**
 * Gives every account its id: `firmCode.number.alias`, with `~2`, `~3` ... behind exact repeats. A repeat never takes
 * the id of an account whose alias merely looks like one, so ids do not depend on the order of unlike accounts.
 */
export function createAccountIds(accounts: AccountWithoutId[]): VirtualAccount[] {
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

function getBaseId({ firmCode, number, alias }: AccountWithoutId): string {
  return `${firmCode}.${number}.${alias ?? ''}`
}
