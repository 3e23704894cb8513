import { getDocumentAddress } from '../../contract/document-address.js'
import { readRecord } from '../../contract/wire-value.js'
import type { OnboardingProviderProps } from './onboarding-provider-props.js'

/** In development: refuses what the compiler of a TypeScript host would have refused, and says what to give instead. */
export function checkProps(props: OnboardingProviderProps): void {
  const {
    subject,
    portal,
    locale,
    messages,
    onEvent,
    onSignIn,
    headingLevel = 2,
  }: Record<string, unknown> = { ...props }
  check(
    readRecord(portal) !== null,
    'portal',
    portal,
    'Give portal={{ signUpUrl: … }} with the addresses of the pages.',
  )
  check(
    subject === null || isFilled(subject),
    'subject',
    subject,
    'Give the public id as text, or null if nobody is signed in.',
  )
  check(
    locale === undefined || isLocale(locale),
    'locale',
    locale,
    "Import { en } from 'ieum/locales/en' and give locale={en}.",
  )
  check(
    messages === undefined || readRecord(messages) !== null,
    'messages',
    messages,
    'Give an object with texts by key.',
  )
  check(onEvent === undefined || typeof onEvent === 'function', 'onEvent', onEvent, 'Give a function.')
  check(onSignIn === undefined || typeof onSignIn === 'function', 'onSignIn', onSignIn, 'Give a function.')
  check([1, 2, 3, 4, 5, 6].includes(Number(headingLevel)), 'headingLevel', headingLevel, 'Give a number from 1 to 6.')
}

function check(isFine: boolean, name: string, value: unknown, remedy: string): void {
  if (isFine) return
  const page = getDocumentAddress('troubleshooting#an-option-is-refused')
  throw new TypeError(`[ieum] OnboardingProvider got ${name} = ${describe(value)}. ${remedy} Read on in ${page}`)
}

/** Never the text itself: a subject may be one by mistake that nobody should see. */
function describe(value: unknown): string {
  if (value === null || value === undefined || value === '') return value === '' ? 'an empty text' : String(value)
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function isLocale(value: unknown): boolean {
  const { tag, messages } = readRecord(value) ?? {}
  return typeof tag === 'string' && readRecord(messages) !== null
}
