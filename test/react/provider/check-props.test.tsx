import { render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { OnboardingProvider } from '../../../src/react/index.js'
import { portal } from '../kit.js'

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue())
afterEach(() => vi.unstubAllEnvs())

const draw = (props: object) =>
  render(<OnboardingProvider subject="user-1" endpoint="/api/onboarding" portal={portal} {...props} />)

const refused: [props: object, says: string][] = [
  [{ portal: undefined }, 'portal = undefined. Give portal={{ signUpUrl'],
  [{ portal: 'https://portal.example' }, 'portal = a string'],
  [{ subject: 7 }, 'subject = a number. Give the public id as text, or null'],
  [{ subject: undefined }, 'subject = undefined'],
  [{ subject: '' }, 'subject = an empty text'],
  [{ subject: { id: 7 } }, 'subject = an object'],
  [{ locale: 'en' }, "locale = a string. Import { en } from 'ieum/locales/en'"],
  [{ locale: { tag: 'en' } }, 'locale = an object'],
  [{ messages: [] }, 'messages = an object'],
  [{ onEvent: 'log' }, 'onEvent = a string'],
  [{ onSignIn: '/login' }, 'onSignIn = a string'],
  [{ headingLevel: 7 }, 'headingLevel = a number'],
]

test.each(refused)('refuses %j in development and says what to give', (props, says) => {
  expect(() => draw(props)).toThrow(`[ieum] OnboardingProvider got ${says}`)
})

test('never repeats a text, because it may be a secret by mistake', () => {
  expect(() => draw({ locale: 'canary' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('canary') }),
  )
})

test('takes what a host may give', () => {
  draw({ subject: null, onEvent: () => {}, headingLevel: '3' })
})

test('costs nothing in production', () => {
  vi.stubEnv('NODE_ENV', 'production')
  draw({ onEvent: 'log' })
})
