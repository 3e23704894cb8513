import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

// `next build` checks the types of the fourth.
it.each(['vite', 'react-router', 'open-banking'])('the types of the %s example fit together', (name) => {
  const cwd = fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url))
  const prepared = spawnSync('node', ['../../scripts/prepare-example.js'], { cwd, encoding: 'utf8' })
  expect(prepared.status, prepared.stderr).toBe(0)
  const checked = spawnSync('npm', ['run', 'typecheck', '--silent'], { cwd, encoding: 'utf8' })
  expect(checked.status, checked.stdout).toBe(0)
})
