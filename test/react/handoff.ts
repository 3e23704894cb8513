import { screen } from '@testing-library/react'
import { vi } from 'vitest'
import { createTestBackend } from '../support/test-backend.js'
import { renderKit } from './kit.js'

/** Stops the clock at noon of 15 January 2026 in Seoul. Timers still run. */
export const stopClock = () => void vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 15, 3) })

/** Moves the stopped clock on. */
export const passSeconds = (seconds: number) => void vi.setSystemTime(Date.now() + seconds * 1000)

/** The journey of a persona, different by `changes`, a minute after the click on the link with this name. */
export async function leave(persona: string, name: string, changes: object = {}) {
  const backend = createTestBackend({ persona })
  await backend.patch(changes)
  const kit = renderKit({ backend })
  await kit.user.click(await screen.findByRole('link', { name }))
  passSeconds(60)
  return { backend, ...kit }
}

/** The journey of a newcomer a minute after the click on the link to sign up. */
export async function leaveToSignUp() {
  const kit = await leave('newcomer', '핀테크 포털에서 가입하기')
  const { backend } = kit
  return { ...kit, becomeMember: () => backend.patch({ member: true, accounts: backend.getRows('hong') }) }
}
