import { afterEach, expect, it, vi } from 'vitest'
import { print, printError } from '../../src/cli/print.js'

afterEach(() => void vi.restoreAllMocks())

it.each([
  ['print', 'log', print],
  ['printError', 'error', printError],
] as const)('%s writes one line to console.%s, without control characters', (_, method, write) => {
  const written = vi.spyOn(console, method).mockReturnValue(undefined)
  write('한 줄\n\u001b[31mred\u202e')
  expect(written.mock.calls).toEqual([[String.raw`한 줄${'\n'}\u001b[31mred\u202e`]])
})
