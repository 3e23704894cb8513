import type { Persona } from '../personas/persona.js'
import { isAccountRows, readFields, type FieldRule } from './read-fields.js'

/** What control may change about a persona. */
export type PersonaPatch = Partial<
  Pick<Persona, 'member' | 'accounts' | 'commonTermsExpireDate' | 'serviceTermsExpireDate'>
>

const date: FieldRule = {
  allowed: 'a string, usually YYYYMMDD and sent verbatim, or null for no date',
  test: (value) => value === null || typeof value === 'string',
}

const fields = {
  member: { allowed: 'true or false', test: (value: unknown) => typeof value === 'boolean' },
  accounts: {
    allowed: 'an array of objects, sent verbatim, usually { comId, vtAccNo, vtAccAlias }',
    test: isAccountRows,
  },
  commonTermsExpireDate: date,
  serviceTermsExpireDate: date,
}

/** Reads a patch from JSON text. Throws a `ControlError` 400. */
export function parsePersonaPatch(text: string): PersonaPatch {
  return readFields<PersonaPatch>(text, fields)
}
