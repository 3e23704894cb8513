import { expect, test } from 'vitest'
import { compile } from '../hosts/versions/compiler.js'
import { read, sources } from './sources.js'

test('the React Compiler declines no component and no hook', async () => {
  const declined: string[] = []
  for (const file of sources.filter((path) => path.startsWith('src/react/'))) {
    await compile(read(file), file).catch((error: Error) => declined.push(`${file}: ${error.message}`))
  }
  expect(declined).toEqual([])
  // The compiler is slow on a busy machine.
}, 120_000)
