import { isIsoDay } from '../contract/wire-value.js'
import type { VirtualAccount } from '../contract/virtual-accounts.js'

/** Throws with `complaint` unless it is fine. */
export function check(isFine: boolean, complaint: string): void {
  if (!isFine) throw new Error(`ieum: the gateway breaks its contract. ${complaint}`)
}

/** Expects an ISO day, or null. */
export function checkDay(method: string, day: string | null): void {
  check(day === null || isIsoDay(day), `${method} gives ${day} as the end of the consent. Give an ISO day or null.`)
}

/** Expects what a page shows of an account. */
export function checkAccount({ id, firmCode, number, alias, firmName, displayNumber }: VirtualAccount): void {
  check(typeof firmCode === 'string' && isText(number), `The account ${id} has no number.`)
  for (const text of [alias, firmName, displayNumber])
    check(text === null || text === undefined || isText(text), `The account ${id} has an empty text. Leave it out.`)
}

/** Expects that a call ends in an error. */
export async function checkRejects(call: Promise<unknown>, complaint: string): Promise<void> {
  const hasRejected = await call.then(
    () => false,
    () => true,
  )
  check(hasRejected, complaint)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}
