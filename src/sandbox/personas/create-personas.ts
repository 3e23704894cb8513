import { getWireDay } from '../seoul-day.js'
import type { Persona } from './persona.js'
import { personas } from './personas.js'
import { oddAccounts } from './odd-accounts.js'
import { createAccounts, fiveFirms, hongAccounts, manyFirms } from './seed-accounts.js'

type Holdings = Partial<
  Pick<Persona, 'member' | 'accounts' | 'commonTermsExpireDate' | 'serviceTermsExpireDate' | 'error'>
>

/** Every persona in its first state; `now` (epoch milliseconds) says where its dates start. */
export function createPersonas(now: number): Persona[] {
  const holdings = createHoldings(now)
  const settled = {
    member: true,
    accounts: [],
    issued: [],
    commonTermsExpireDate: getWireDay(now, 200),
    serviceTermsExpireDate: getWireDay(now, 200),
    error: null,
  }
  return personas.map((profile) => structuredClone({ ...profile, ...settled, ...holdings[profile.id] }))
}

function createHoldings(now: number): Record<string, Holdings> {
  const none = { commonTermsExpireDate: null, serviceTermsExpireDate: null }
  return {
    newcomer: { ...none, member: false },
    unlinked: { serviceTermsExpireDate: null },
    hong: { ...none, accounts: [...hongAccounts] },
    many: { accounts: createAccounts(100, 24, fiveFirms) },
    heavy: { accounts: createAccounts(1000, 1000, manyFirms) },
    expiring: { accounts: createAccounts(200, 2, fiveFirms), serviceTermsExpireDate: getWireDay(now, 12) },
    expired: { accounts: createAccounts(210, 2, fiveFirms), serviceTermsExpireDate: getWireDay(now, -12) },
    lapsed: { accounts: createAccounts(220, 2, fiveFirms), commonTermsExpireDate: getWireDay(now, -12) },
    odd: { accounts: [...oddAccounts], commonTermsExpireDate: 'null', serviceTermsExpireDate: '' },
    locked: { accounts: createAccounts(230, 2, fiveFirms), error: 2003 },
    unknown: { ...none, member: false, error: 3007 },
  }
}
