import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCli, startCli } from '../cli/cli-process.js'
import { sendEndless, startPeer, type Respond } from './support/hostile-peer.js'

const mebibyte = 1_048_576
let file = ''

beforeAll(async () => {
  file = await buildCli()
})

afterAll(() => rm(dirname(file), { recursive: true }))

/** Clocks of the process run a thousand times faster, so that its time limits are over soon. */
const hurry = `
const { timeout } = AbortSignal
AbortSignal.timeout = (ms) => timeout.call(AbortSignal, Math.max(1, ms / 1000))
const later = globalThis.setTimeout
globalThis.setTimeout = (run, ms = 0, ...rest) => later(run, ms / 1000, ...rest)
`
const inHurry = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hurry)}` }

/** Runs `ieum` to its end, or to the end of the test. */
async function run(args: string[], env: Record<string, string> = {}) {
  const { child, exited } = startCli(file, args, env)
  const killed = new Promise<never>((_, reject) => {
    setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error('ieum did not end.'))
    }, 20_000).unref()
  })
  return Promise.race([exited, killed])
}

// What a terminal obeys: C0 but tab and line feed, DEL, C1, and marks that turn text around.
const control = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/u

const escapes = '\u001B[2J\u001B]0;owned\u0007\u001B]8;;http://evil.example\u0007\u009B31m\u202E\r'
const json = { 'Content-Type': 'application/json' }

/** Bodies and headers with what a terminal would obey, on every response. */
const talkers: [string, Respond][] = [
  ['in a body', (_, res) => res.writeHead(200, json).end(escapes)],
  ['in a JSON code', (_, res) => res.writeHead(500, json).end(JSON.stringify({ code: escapes, action: escapes }))],
  [
    'in the raw JSON of a problem',
    (_, res) => res.writeHead(403, json).end(`{"code":"forbidden","detail":"${escapes}"}`),
  ],
  [
    'in header values',
    (_, res) =>
      void res.socket?.end(
        `HTTP/1.1 200 ${escapes.slice(0, 4)}\r\nContent-Type: a\u009B31m\r\nAllow: \u009B2J\r\nContent-Length: 2\r\n\r\n{}`,
      ),
  ],
  [
    'in a redirect',
    (_, res) =>
      void res.socket?.end(
        `HTTP/1.1 302 Found\r\nLocation: http://evil.example/\u009B31m\r\nContent-Length: 0\r\n\r\n`,
      ),
  ],
  ['in what is no HTTP', (_, res) => void res.socket?.end(`${escapes}\r\n\r\n`)],
]

describe('ieum check', () => {
  it.each(talkers)(
    'prints no control character that a backend sends %s',
    async (_, respond) => {
      const { origin } = await startPeer(respond)
      for (const more of [[], ['--json']]) {
        const { output } = await run(['check', `${origin}/api/onboarding`, ...more])
        expect(control.exec(output)?.[0] ?? '').toBe('')
        expect(output).not.toContain('owned')
      }
    },
    60_000,
  )

  it.each([
    ['rows of personas', (id: string) => JSON.stringify([{ id, name: id, ci: id }])],
    ['an object', (id: string) => JSON.stringify({ [id]: id })],
  ])(
    'prints no control character that a sandbox sends in %s',
    async (_, format) => {
      const { origin } = await startPeer((_req, res) => res.writeHead(200, json).end(format(escapes)))
      const args = ['check', `${origin}/api`, '--sandbox', origin, '--persona', 'hong']
      const { code, output } = await run(args)
      expect(code).toBe(2)
      expect(control.exec(output)?.[0] ?? '').toBe('')
    },
    30_000,
  )

  it('prints no control character of its own arguments', async () => {
    for (const args of [
      [escapes],
      ['check', 'http://127.0.0.1:1/a', '--persona', escapes],
      ['check', `--${escapes}`],
    ]) {
      const { output } = await run(args)
      expect(control.exec(output)?.[0] ?? '').toBe('')
    }
  }, 30_000)

  it('reads no more than 2 MiB of a body that never ends', async () => {
    const peer = await startPeer(sendEndless(32 * mebibyte))
    const { code } = await run(['check', `${peer.origin}/api/onboarding`])
    expect(code).toBe(1)
    // What lies in the sockets between both is a few mebibytes at most.
    expect(peer.mostBytes()).toBeLessThan(16 * mebibyte)
  }, 60_000)

  it('reads no more than 2 MiB of a sandbox that never ends', async () => {
    const peer = await startPeer(sendEndless(32 * mebibyte))
    const { code } = await run(['check', `${peer.origin}/api`, '--sandbox', peer.origin, '--persona', 'hong'])
    expect(code).toBe(2)
    expect(peer.mostBytes()).toBeLessThan(16 * mebibyte)
  }, 60_000)

  it('takes the session to no other server when a backend redirects', async () => {
    const other = await startPeer((_, res) => res.end('{}'))
    const { origin } = await startPeer((_, res) => res.writeHead(307, { Location: `${other.origin}/steal` }).end())
    await run(['check', `${origin}/api/onboarding`, '--header', 'Cookie: session=canary'])
    expect(other.requests).toEqual([])
  }, 30_000)

  it.each([301, 307, 308])(
    'follows no redirect %d of a sandbox',
    async (status) => {
      const other = await startPeer((_, res) => res.writeHead(200, json).end('[{"id":"hong","name":"a","ci":"b"}]'))
      const { origin } = await startPeer((_, res) => res.writeHead(status, { Location: `${other.origin}/x` }).end())
      const { code } = await run(['check', `${origin}/api`, '--sandbox', origin, '--persona', 'hong'])
      expect(code).toBe(2)
      expect(other.requests).toEqual([])
    },
    30_000,
  )

  it.each<[string, Respond]>([
    ['never responds', () => {}],
    ['never ends its headers', (_, res) => void res.socket?.write('HTTP/1.1 200 OK\r\nX-A: ')],
    ['never ends its body', (_, res, write) => void (res.writeHead(200, json), write('{'))],
  ])(
    'ends, by its own time limits, when a backend %s',
    async (_, respond) => {
      const { origin } = await startPeer(respond)
      expect((await run(['check', `${origin}/api/onboarding`], inHurry)).code).toBe(1)
    },
    60_000,
  )

  it.each<[string, Respond]>([
    ['never responds', () => {}],
    ['never ends its body', (_, res, write) => void (res.writeHead(200, json), write('['))],
  ])(
    'ends, by its own time limits, when a sandbox %s',
    async (_, respond) => {
      const { origin } = await startPeer(respond)
      const args = ['check', `${origin}/api`, '--sandbox', origin, '--persona', 'hong']
      expect((await run(args, inHurry)).code).toBe(2)
    },
    30_000,
  )
})
