import { expect, it } from 'vitest'
import { OnboardingError } from '../../../src/server/index.js'
import { describeThrown } from '../../../src/server/observability/describe-thrown.js'

const named = (name: unknown) => Object.assign(new Error('canary'), { name })

it('an error of the kit is itself', () => {
  const error = new OnboardingError('portal_locked')
  expect(describeThrown(error)).toBe(error)
})

it.each([
  [new TypeError('canary'), 'TypeError'],
  [named('SequelizeConnectionError'), 'SequelizeConnectionError'],
  [new DOMException('canary', 'AbortError'), 'AbortError'],
  ['canary', 'string'],
  [null, 'object'],
  [undefined, 'undefined'],
])('%s is described by its name or its type: %s', (thrown, description) => {
  expect(describeThrown(thrown)).toBe(description)
})

const oddNames = ['x\n[ieum] 200 ok', 'canary canary', '\u001B[2J', '홍길동', 'x'.repeat(65), '', 7, null]

it.each(oddNames)('a name that no class has, %j, is not repeated', (name) => {
  expect(describeThrown(named(name))).toBe('Error')
})

it('what throws when it is looked at is described by its type', () => {
  const hostile = new Proxy(new Error('canary'), {
    get() {
      throw new Error('canary')
    },
  })
  expect(describeThrown(hostile)).toBe('object')
})
