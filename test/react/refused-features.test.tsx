import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createTestBackend } from '../support/test-backend.js'
import { comeBack, getState, renderKit, settle } from './kit.js'

const refuse = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}
const reject = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'))
const stall = () => new Promise<never>(() => {})
const missing = { value: undefined }
const forbidden = { get: refuse }

/** A class whose instances refuse one of their methods. */
const createRefusing = (method: string) =>
  class extends BroadcastChannel {
    constructor(name: string) {
      super(name)
      Object.defineProperty(this, method, { value: refuse })
    }
  }
const createStorage = (method: string) => ({
  value: { getItem: () => null, setItem() {}, removeItem() {}, [method]: refuse },
})

type Break = [feature: string, kind: string, owner: object, name: string, broken: PropertyDescriptor]

const storages = ['sessionStorage', 'localStorage'].flatMap((name): Break[] => [
  [name, 'missing', window, name, missing],
  [name, 'null, as in a web view without it', window, name, { value: null }],
  [name, 'forbidden', window, name, forbidden],
  ...['getItem', 'setItem', 'removeItem'].map((method): Break => [
    name,
    `without ${method}`,
    window,
    name,
    createStorage(method),
  ]),
])

const channels = ['postMessage', 'addEventListener', 'close'].map((method): Break => [
  'BroadcastChannel',
  `without ${method}`,
  globalThis,
  'BroadcastChannel',
  { value: createRefusing(method) },
])

/** Features that the kit can do without, so that it uses none of them unguarded later. */
const unused = [
  'matchMedia',
  'history',
  'indexedDB',
  'IntersectionObserver',
  'ResizeObserver',
  'requestIdleCallback',
].flatMap((name): Break[] => [
  [name, 'missing', window, name, missing],
  [name, 'forbidden', window, name, forbidden],
])

const breaks: Break[] = [
  ['locks', 'missing', navigator, 'locks', missing],
  ['locks', 'forbidden', navigator, 'locks', forbidden],
  ['locks', 'refused at once', navigator, 'locks', { value: { request: refuse } }],
  ['locks', 'refused', navigator, 'locks', { value: { request: reject } }],
  ['locks', 'never granted', navigator, 'locks', { value: { request: stall } }],
  ['BroadcastChannel', 'missing', globalThis, 'BroadcastChannel', missing],
  ['BroadcastChannel', 'forbidden', globalThis, 'BroadcastChannel', forbidden],
  ['BroadcastChannel', 'refused', globalThis, 'BroadcastChannel', { value: refuse }],
  ...channels,
  ...storages,
  ['visibilityState', 'missing', document, 'visibilityState', missing],
  ['visibilityState', 'forbidden', document, 'visibilityState', forbidden],
  ['userAgent', 'missing', navigator, 'userAgent', missing],
  ['userAgent', 'forbidden', navigator, 'userAgent', forbidden],
  ['onLine', 'missing', navigator, 'onLine', missing],
  ['onLine', 'forbidden', navigator, 'onLine', forbidden],
  ...unused,
]

const repairs: (() => void)[] = []

afterEach(() => {
  cleanup()
  for (const repair of repairs.splice(0)) repair()
})

/** Breaks a feature until the test has ended and nothing is mounted any more. */
function breakFeature(owner: object, name: string, broken: PropertyDescriptor) {
  const before = Object.getOwnPropertyDescriptor(owner, name)
  Object.defineProperty(owner, name, { configurable: true, ...broken })
  repairs.push(() => {
    if (before) Object.defineProperty(owner, name, before)
    else Reflect.deleteProperty(owner, name)
  })
}

/** A newcomer who has followed the link and signed up at the portal. */
async function signUp() {
  const backend = createTestBackend({ persona: 'newcomer' })
  renderKit({ backend })
  fireEvent.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await backend.patch({ member: true })
}

/** Runs what a user does, and lets the kit wait as long as it may. */
async function waitAfter(deed: () => void) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  deed()
  await act(() => vi.advanceTimersByTimeAsync(5000))
  vi.useRealTimers()
  await settle()
}

describe.each(breaks)('with %s %s', (_feature, _kind, owner, name, broken) => {
  test('a newcomer who says that the sign-up is done gets on', async () => {
    breakFeature(owner, name, broken)
    await signUp()
    await waitAfter(() => fireEvent.click(screen.getByRole('button', { name: '가입을 마쳤어요' })))
    expect(getState()).toBe('linkNeeded')
  })

  test('a newcomer who comes back gets on without a press', async () => {
    breakFeature(owner, name, broken)
    await signUp()
    await waitAfter(comeBack)
    expect(getState()).toBe('linkNeeded')
  })
})

test('a press of the button does not hang on a recheck of before whose lock never came', async () => {
  breakFeature(navigator, 'locks', { value: { request: stall } })
  await signUp()
  comeBack()
  await waitAfter(() => fireEvent.click(screen.getByRole('button', { name: '가입을 마쳤어요' })))
  expect(getState()).toBe('linkNeeded')
})

test('a lock that is granted too late costs no second request', async () => {
  const grants: (() => unknown)[] = []
  const request = (_name: string, _options: object, work: (lock: object) => unknown) =>
    new Promise((resolve) => void grants.push(() => resolve(work({}))))
  breakFeature(navigator, 'locks', { value: { request } })
  const backend = createTestBackend({ persona: 'newcomer' })
  renderKit({ backend })
  fireEvent.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await waitAfter(() => fireEvent.click(screen.getByRole('button', { name: '가입을 마쳤어요' })))
  grants.forEach((grant) => grant())
  await settle()
  expect(backend.requests.filter((sent) => sent === 'register fresh')).toHaveLength(1)
})
