import { expect, it } from 'vitest'
import { createOnboardingClient } from '../../src/client/index.js'

const endpoint = 'https://host.example/api'

/** Options as a host without TypeScript gives them. */
const create = (options: unknown) => () => createOnboardingClient(options as { endpoint: string })

it.each([[{}], [undefined], [{ endpoint: null }]])(
  'refuses a client without an endpoint in a sentence: %j',
  (options) => {
    expect(create(options)).toThrow('[ieum] createOnboardingClient got endpoint that cannot work. Give the URL of your')
  },
)

it.each([Infinity, NaN, 0, -1, 2_147_483_648])(
  'refuses a time limit of %s, which would be over at once',
  (timeoutMs) => {
    expect(create({ endpoint, timeoutMs })).toThrow('createOnboardingClient got timeoutMs that cannot work. Give 1 to')
  },
)

it.each([undefined, 1, 2_147_483_647])('takes a time limit of %s', (timeoutMs) => {
  expect(create({ endpoint, timeoutMs })).not.toThrow()
})
