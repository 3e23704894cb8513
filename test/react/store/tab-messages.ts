import { findHeading, renderKit, settle } from '../kit.js'
import { createTestBackend, scopeOf } from '../../support/test-backend.js'

/** Sends this tab a message as another tab would. */
export async function sendMessage(message: object): Promise<void> {
  const channel = new BroadcastChannel('ieum')
  channel.postMessage(message)
  await settle()
  await settle()
  channel.close()
}

/** A message about a newcomer, different by `changes`. */
export function createMessage(resource: string, data: unknown, changes = {}) {
  return { v: 3, ...scopeOf('newcomer'), resource, data, at: Date.now() + 1000, ...changes }
}

export const member = { status: 'member', consentExpiresOn: null }

/** The first screen of a newcomer. */
export async function renderNewcomer() {
  const backend = createTestBackend({ persona: 'newcomer' })
  renderKit({ backend })
  await findHeading('핀테크 포털 가입이 필요해요')
  return backend
}
