import type { QueryClient } from '@tanstack/react-query'
import { act, screen } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { firmName, onboardingKeys, type VirtualAccounts } from '../../../../src/client/index.js'
import { actionOfCode, type OnboardingErrorCode } from '../../../../src/contract/error-table.js'
import { pseudo } from '../../../../src/react/i18n/locales/pseudo.js'
import { type MessageKey, Onboarding, OnboardingError } from '../../../../src/react/index.js'
import { createTestBackend, scopeOf, type TestBackend } from '../../../support/test-backend.js'
import type { FaultRule } from '../../../../src/testing/index.js'
import { type KitProps, renderKit, settle } from '../../kit.js'

const spokenAttributes = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'alt', 'title']

/** Everything that is seen or read out on the page, text by text. */
function getTexts(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of [...spokenAttributes, 'placeholder']) texts.push(element.getAttribute(name) ?? '')
  }
  return texts
}

/** Texts that are not of the kit: names of firms, their first letters, the aliases of users, and the address of the page. */
function getData(queryClient: QueryClient, subject: string) {
  const data = queryClient.getQueryData<VirtualAccounts>(onboardingKeys.virtualAccounts(scopeOf(subject)))
  const accounts = data?.accounts ?? []
  const firms = accounts.map(({ firmCode }) => firmName(firmCode, pseudo.tag)).filter(Boolean)
  const aliases = accounts.flatMap(({ alias }) => alias ?? [])
  const longestFirst = [...new Set([...firms, ...aliases])].toSorted((one, other) => other.length - one.length)
  return { names: longestFirst, monograms: new Set(firms.map((firm) => Array.from(firm)[0])) }
}

/** The texts with letters outside brackets that are no data. */
function getUntranslated({ names, monograms }: ReturnType<typeof getData>): string[] {
  return getTexts().filter((text) => {
    if (monograms.has(text) || text === window.location.href) return false
    const bracketed = /⟦[^⟦⟧]*⟧/g
    // A text may hold another one.
    const translated = text.replaceAll(bracketed, '').replaceAll(bracketed, '')
    return /\p{L}/u.test(names.reduce((rest, name) => rest.replaceAll(name, ''), translated))
  })
}

interface Kit {
  user: UserEvent
  backend: TestBackend
}

const find = (key: MessageKey) => {
  const message = pseudo.messages[key]
  const start = typeof message === 'string' ? message : message.other
  const known = start.split(/\{\w+\}/)[0] ?? ''
  return screen.findByText((text) => text.startsWith(known), { ignore: '[aria-live]' })
}

const press =
  (...keys: MessageKey[]) =>
  async ({ user }: Kit) => {
    for (const key of keys) await user.click(await find(key))
  }

interface SceneProps extends Partial<KitProps> {
  userAgent?: string
  /** What is different about the persona. */
  patch?: object
}

type Scene = [
  what: string,
  shows: MessageKey,
  persona: string,
  run?: ((kit: Kit) => Promise<void>) | undefined,
  props?: SceneProps,
]

const multiple = { children: <Onboarding mode="multiple" name="account" required /> }

const signedOut = { subject: null }

const inKakaoTalk = { userAgent: 'Mozilla/5.0 (iPhone) KAKAOTALK 25.1.0' }

const inInstagram = { userAgent: 'Mozilla/5.0 (iPhone) Instagram 380.0' }

const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '')

const endsToday = { patch: { serviceTermsExpireDate: today } }

const failToRecheck = (fault: Omit<FaultRule, 'path'>) => async (kit: Kit) => {
  await press('signUp')(kit)
  await kit.backend.layFault({ path: '*', ...fault })
  await press('signUpDone')(kit)
}

const limited = (seconds: number) => ({
  kind: 'reply' as const,
  status: 429,
  body: '',
  headers: { 'Retry-After': String(seconds) },
})

const search = async ({ user }: Kit) => user.type(await screen.findByRole('searchbox'), 'qqq')

const scenes: Scene[] = [
  ['a newcomer', 'checklistAccountNote', 'newcomer'],
  ['a person unknown upstream', 'signUp', 'unknown'],
  ['a member without accounts', 'linkBody', 'unlinked'],
  ['two accounts', 'reveal', 'hong'],
  ['many accounts', 'linkMore', 'many'],
  ['many accounts of which to choose several', 'selectNone', 'many', press('selectAll'), multiple],
  ['a filter that finds nothing', 'searchEmpty', 'many', search],
  ['no choice made', 'chooseFirst', 'hong', press('complete'), multiple],
  ['odd data', 'linkMore', 'odd'],
  ['a consent that ends soon', 'consentEndsIn', 'expiring'],
  ['a consent that ends today', 'consentEndsToday', 'hong', undefined, endsToday],
  ['a consent that has ended', 'renewalBody', 'expired'],
  ['a platform consent that has ended', 'renewalBody', 'lapsed'],
  ['a locked portal account', 'portalLockedBody', 'locked'],
  ['the wait for sign-up', 'stepCurrent', 'newcomer', press('signUp')],
  ['signed up elsewhere, it seems', 'confirmSignUpTitle', 'newcomer', press('signUpAlready')],
  ['no sign-up yet', 'signUpStillWaiting', 'newcomer', press('signUp', 'signUpDone')],
  ['a recheck that failed', 'recheckFailed', 'newcomer', failToRecheck({ kind: 'html' })],
  ['a recheck past a limit', 'recheckLimited', 'newcomer', failToRecheck(limited(42))],
  ['the wait for linking', 'awaitingLinkBody', 'unlinked', press('link')],
  ['nothing linked yet', 'linkStillWaiting', 'unlinked', press('link', 'linkDone')],
  ['nothing more linked yet', 'linkMoreStillWaiting', 'hong', press('linkMore', 'linkDone')],
  ['the wait for renewal', 'awaitingRenewalBody', 'expired', press('renew')],
  ['no renewal yet', 'renewalStillWaiting', 'expired', press('renew', 'renewalDone')],
  ['no early renewal yet', 'renewalStillWaiting', 'expiring', press('renew', 'renewalDone')],
  ['nobody signed in', 'reload', 'hong', undefined, signedOut],
  ['nobody signed in, and a way to', 'signIn', 'hong', undefined, { ...signedOut, onSignIn: () => {} }],
  ['the browser of KakaoTalk', 'openInBrowser', 'newcomer', undefined, inKakaoTalk],
  ['the browser of Instagram', 'copied', 'newcomer', press('copyLink'), inInstagram],
]

beforeEach(() => void vi.spyOn(window, 'open').mockReturnValue(null))

test.each(scenes)('%s: every text comes from the locale', async (_, shows, persona, run, props = {}) => {
  const { userAgent, patch, ...kitProps } = props
  if (userAgent) vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent)
  const backend = createTestBackend({ persona })
  if (patch) await backend.patch(patch)
  const { user, queryClient } = renderKit({ backend, locale: pseudo, ...kitProps })
  await run?.({ user, backend })
  await find(shows)
  expect(getUntranslated(getData(queryClient, persona))).toEqual([])
})

const fail = (code: OnboardingErrorCode): TestBackend => {
  const error = new OnboardingError(code, { requestId: 'a1b2c3d4', retryAfter: 30 })
  const getRegistration = () => Promise.reject(error)
  return { ...createTestBackend(), client: { getRegistration, getVirtualAccounts: getRegistration } }
}

const codes = Object.keys(actionOfCode) as OnboardingErrorCode[]

const supported = { supportUrl: 'https://host.test/help', onSignIn: () => {} }

test.each(codes.flatMap((code) => [[code, {}] as const, [code, supported] as const]))(
  'an error %s with %j: every text comes from the locale',
  async (code, props) => {
    const { queryClient } = renderKit({ backend: fail(code), locale: pseudo, ...props })
    expect(await screen.findByRole('heading', { name: /^⟦.+⟧$/ })).toBeVisible()
    expect(getUntranslated(getData(queryClient, 'hong'))).toEqual([])
  },
)

test('a long check: every text comes from the locale', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const backend = createTestBackend()
  const release = backend.hold()
  const { queryClient } = renderKit({ backend, locale: pseudo })
  act(() => void vi.advanceTimersByTime(4000))
  expect(screen.getAllByText(pseudo.messages.checkingSlow as string)[0]).toBeVisible()
  expect(getUntranslated(getData(queryClient, 'hong'))).toEqual([])
  vi.useRealTimers()
  release()
  await settle()
})
