import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'

const cwd = fileURLToPath(new URL('../../../examples/testing', import.meta.url))

function run(script: string, env: Record<string, string> = {}): string {
  return execFileSync('npm', ['run', '--silent', script], { cwd, env: { ...process.env, ...env }, encoding: 'utf8' })
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

beforeAll(() => run('pretest'))

it('the recipes for Vitest pass', () => {
  expect(run('vitest', { NO_COLOR: '1', NODE_ENV: 'test' })).toMatch(/Tests +\d+ passed \(/)
})

it('the recipe for Playwright passes', async () => {
  const port = await findPort()
  expect(run('playwright', { NO_COLOR: '1', PORT: String(port), NODE_ENV: 'development' })).toContain('4 passed')
})

it.each(['vitest/start-page.test.tsx', 'vitest/msw.test.tsx', 'playwright/start-page.spec.ts'])(
  'the guide leads to %s',
  (path) => {
    const guide = readFileSync(new URL('../../../docs/testing.md', import.meta.url), 'utf8')
    expect(guide).toContain(`examples/testing/${path}`)
    expect(readFileSync(`${cwd}/${path}`, 'utf8')).toContain('createFakeBackend')
  },
)
