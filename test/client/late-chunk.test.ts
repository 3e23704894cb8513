import { expect, test, vi } from 'vitest'
import { createLateChunk, provideChunk } from '../../src/client/late-chunk.js'

/** What Chromium says of a module that it could not load. */
const lost = new TypeError('Failed to fetch dynamically imported module: http://127.0.0.1:9/assets/chunk-x1.js')

test('a chunk that a bundler loads by means of its own is loaded again by these', async () => {
  const content = { draw: () => 'screen' }
  const importContent = vi.fn().mockRejectedValueOnce(new Error('Loading chunk 7 failed.')).mockResolvedValue(content)
  const chunk = createLateChunk('by-bundler', importContent)
  await chunk.load()
  expect(importContent).toHaveBeenCalledTimes(2)
  expect(chunk.read()).toBe(content)
})

test('a module that the browser refuses to load again is loaded by its address', async () => {
  const importContent = vi.fn().mockRejectedValue(lost)
  const chunk = createLateChunk('by-address', importContent)
  await chunk.load()
  expect(importContent).toHaveBeenCalledTimes(1)
  expect(chunk.read()).toBe('unavailable')
})

test('a later load after a failure reaches those who wait', async () => {
  const content = { draw: () => 'screen' }
  const importContent = vi.fn().mockRejectedValueOnce(lost).mockResolvedValue(content)
  const chunk = createLateChunk('later', importContent)
  const listener = vi.fn()
  chunk.subscribe(listener)
  await chunk.load()
  expect(chunk.read()).toBe('unavailable')
  await chunk.load()
  expect(chunk.read()).toBe(content)
  expect(listener).toHaveBeenCalledTimes(2)
})

test('code that runs leaves its content as it is', () => {
  const content = { draw: () => 'screen' }
  expect(provideChunk('left', content)).toBe(content)
})
