import type { VirtualAccount } from '../contract/virtual-accounts.js'
import type { Answers } from './answers.js'
import type { Identity } from './identity.js'
import { createRequestId } from './request-id.js'
import { getSeoulDay } from '../contract/seoul-day.js'

/** The account under an id, asked upstream; null where it is not the person's or one of the two consents is over. */
export async function verifyVirtualAccount(
  answers: Answers,
  who: Identity,
  id: string,
  now: () => number,
): Promise<VirtualAccount | null> {
  const ask = { requestId: createRequestId(), purpose: 'verify' } as const
  const [registration, linked] = await Promise.all([
    answers.getRegistration(who, ask),
    answers.getVirtualAccounts(who, ask),
  ])
  const today = getSeoulDay(now())
  const isOver = [registration.answer, linked.answer].some(
    ({ consentExpiresOn }) => consentExpiresOn !== null && consentExpiresOn < today,
  )
  if (isOver || registration.answer.status === 'nonMember') return null
  return linked.answer.accounts.find((account) => account.id === id) ?? null
}
