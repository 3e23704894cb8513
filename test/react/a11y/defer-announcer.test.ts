import { expect, onTestFinished, test, vi } from 'vitest'
import { createLateChunk } from '../../../src/client/late-chunk.js'
import { deferAnnouncer } from '../../../src/react/a11y/defer-announcer.js'
import { createScreenAnnouncer } from '../../../src/react/a11y/screen-announcer.js'

const getRegion = () => document.querySelector('[aria-live]')

/** An announcer whose code arrives when the test says so. */
function createDeferred() {
  let arrive: (() => void) | undefined
  const load = vi.fn(
    () =>
      new Promise<{ createScreenAnnouncer: typeof createScreenAnnouncer }>((resolve) => {
        arrive = () => resolve({ createScreenAnnouncer })
      }),
  )
  const announcer = deferAnnouncer(createLateChunk('test', load))
  return { announcer, load, arrive: () => vi.waitFor(() => arrive!()) }
}

test('what is announced before the code is there is announced when it arrives', async () => {
  const { announcer, arrive } = createDeferred()
  announcer.setLanguage('en')
  onTestFinished(announcer.start())
  announcer.announce('Linked')
  expect(getRegion()).toBeNull()
  await arrive()
  await vi.waitFor(() => expect(getRegion()).toHaveTextContent('Linked'))
  expect(getRegion()).toHaveAttribute('lang', 'en')
})

test('the code is loaded by the start, also if nobody is signed in', () => {
  const { announcer, load } = createDeferred()
  expect(load).not.toHaveBeenCalled()
  onTestFinished(announcer.start())
  expect(load).toHaveBeenCalledOnce()
})

test('a provider that is gone when the code arrives leaves no live region', async () => {
  const { announcer, arrive } = createDeferred()
  announcer.start()()
  await arrive()
  await new Promise((resolve) => setTimeout(resolve))
  expect(getRegion()).toBeNull()
})
