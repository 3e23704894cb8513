import { expect, it } from 'vitest'
import { judgeRedirects } from '../../../src/cli/check/judge-redirects.js'
import { createCall } from './exchanges.js'

it('finds a backend that follows a redirect of upstream', () => {
  const calls = [createCall(), createCall('/register/redirected-by-ieum-check', null, 404)]
  expect(judgeRedirects(calls)).toMatchObject({
    level: 'MUST',
    ok: false,
    found: '1 call to where upstream redirected',
  })
})

it('finds nothing if only the two paths are called', () => {
  expect(judgeRedirects([createCall(), createCall('/consent/search')]).ok).toBe(true)
})
