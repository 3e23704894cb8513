import type { Identity } from 'ieum/server'
import { isSubject } from '../../../src/contract/request-headers.js'

/** Checks that something is an identity: three texts, and a public subject. What name and CI may be, the kit says. Null if it is none. */
export function readIdentity(record: Record<string, unknown> | null): Identity | null {
  const { subject, ci, korName } = record ?? {}
  if (typeof subject !== 'string' || !isSubject(subject)) return null
  if (typeof ci !== 'string' || typeof korName !== 'string') return null
  // Browsers and logs get the subject.
  return ci.trim() === subject ? null : { subject, ci, korName }
}
