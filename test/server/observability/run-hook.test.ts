import { expect, it, vi } from 'vitest'
import { runHook } from '../../../src/server/observability/run-hook.js'

it.each([
  () => {
    throw new Error('canary')
  },
  () => Promise.reject(new Error('canary')),
])('reports that a hook failed, and throws nothing', async (hook) => {
  const whenFailed = vi.fn()
  runHook(hook, whenFailed)
  await expect.poll(() => whenFailed.mock.calls.length).toBe(1)
})

it('says nothing if a hook succeeds', async () => {
  const whenFailed = vi.fn()
  const hook = vi.fn(async () => {})
  runHook(hook, whenFailed)
  await hook.mock.results[0]?.value
  expect(whenFailed).not.toHaveBeenCalled()
})
