import { getWireDay } from '../seoul-day.js'
import type { SeededPerson } from './parse-people.js'
import type { Persona } from './persona.js'
import { personas } from './personas.js'
import { oddAccounts } from './odd-accounts.js'
import { createAccounts, fiveFirms, hongAccounts, manyFirms } from './seed-accounts.js'

type PlatformData = Partial<
  Pick<Persona, 'member' | 'accounts' | 'commonTermsExpireDate' | 'serviceTermsExpireDate' | 'error'>
>

/** Every persona and every seeded person in the first state. Dates are counted from `now`, epoch milliseconds. */
export function createPersonas(now: number, people: readonly SeededPerson[] = []): Persona[] {
  const seeded = people.map((person) => createPersona(person, now))
  const others = createKnownPersonas(now).filter(({ id }) => !seeded.some((one) => one.id === id))
  return [...others, ...seeded]
}

function createPersona({ accounts = [], ...person }: SeededPerson, now: number): Persona {
  const { id, name, ci, shownName = id, description = '', error = null, member = error !== 3007 } = person
  const getDay = (day: string | number | null = null) => (typeof day === 'number' ? getWireDay(now, day) : day)
  return {
    id,
    name,
    ci,
    shownName,
    description,
    member,
    error,
    accounts: structuredClone(accounts),
    issued: [],
    commonTermsExpireDate: getDay(person.commonTermsExpireDate),
    serviceTermsExpireDate: getDay(person.serviceTermsExpireDate),
  }
}

function createKnownPersonas(now: number): Persona[] {
  const dataById = createPlatformData(now)
  const defaults = {
    member: true,
    accounts: [],
    issued: [],
    commonTermsExpireDate: getWireDay(now, 200),
    serviceTermsExpireDate: getWireDay(now, 200),
    error: null,
  }
  return personas.map((profile) => structuredClone({ ...profile, ...defaults, ...dataById[profile.id] }))
}

function createPlatformData(now: number): Record<string, PlatformData> {
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
