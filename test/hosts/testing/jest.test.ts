import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'

const cwd = fileURLToPath(new URL('../../../examples/testing/jest', import.meta.url))
const jest = 'node_modules/jest/bin/jest.js'

/** Ends by force what would not end by itself. */
function run(...args: string[]): string {
  const env = { ...process.env, NODE_ENV: 'test' }
  return execFileSync(process.execPath, args, { cwd, env, encoding: 'utf8', timeout: 50_000 })
}

beforeAll(() => execFileSync('node', ['../../../scripts/prepare-example.js'], { cwd }))

it.each([
  ['as ES modules', ['--experimental-vm-modules', jest]],
  ['as CommonJS', [jest, '--config', 'commonjs.config.js']],
])('the recipe for Jest passes %s, and Jest ends by itself', (_, args) => {
  expect(JSON.parse(run(...args, '--json'))).toMatchObject({ success: true, numPassedTests: 7 })
})

it.each(['start-page.test.tsx', 'jest.config.js', 'commonjs.config.js'])('the guide leads to %s', (file) => {
  const guide = readFileSync(new URL('../../../docs/testing.md', import.meta.url), 'utf8')
  expect(guide).toContain(`examples/testing/jest/${file}`)
})
