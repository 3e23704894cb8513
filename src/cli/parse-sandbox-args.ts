import { parseArgs } from 'node:util'
import { UsageError } from './usage-error.js'

/** The arguments of `ieum sandbox`. */
export interface SandboxArgs {
  port: number
  host: string
  quota: number
  /** Path of a seed file. */
  seed: string | undefined
  /** Origins of apps to which portal pages may lead back. */
  apps: string[]
  help: boolean
}

/** What `ieum sandbox --help` prints. */
export const sandboxUsage = `Usage: ieum sandbox [--port 4010] [--host 127.0.0.1] [--quota 50000]
                    [--seed people.json] [--app http://localhost:3000]

Serves an emulated Koscom gateway and portal with made-up people, until Ctrl+C.

Options:
  --port <n>     Port to listen on, 0 for any free one (default 4010)
  --host <name>  Address to listen on (default 127.0.0.1). Other machines can open
                 the portal's pages only: gateway and control return 403.
  --quota <n>    Calls that the gateway allows per day, from 00:00 UTC (default 50000)
  --seed <file>  More people, as dist/people.schema.json describes them
  --app <origin> An app that portal pages may lead back to by ?returnTo=<url>;
                 repeat it for more
  -h, --help     Print this

Environment:
  KOSCOM_API_KEY  The key that the gateway requires (default: a made-up one, printed)

Examples:
  ieum sandbox
  ieum sandbox --quota 3            The fourth call of the day is refused with 429
  ieum sandbox --host 0.0.0.0       Open the portal's pages on a phone
  curl -d '{"path":"*","kind":"stall","times":1}' http://127.0.0.1:4010/__sandbox/faults
                                    The gateway's next response never comes
  curl -X POST http://127.0.0.1:4010/__sandbox/reset
                                    Everything is as at the start`

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  quota: { type: 'string', default: '50000' },
  seed: { type: 'string' },
  app: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Reads the arguments of `ieum sandbox`. Throws a {@link UsageError}. */
export function parseSandboxArgs(args: string[]): SandboxArgs {
  const { port, host, quota, seed, app, help } = readArgs(args)
  if (host === '') throw new UsageError('--host must not be empty.')
  return {
    port: readNumber('port', port, 65_535),
    host,
    quota: readNumber('quota', quota, 1_000_000_000),
    seed,
    apps: (app ?? []).map(readOrigin),
    help,
  }
}

function readNumber(name: string, text: string, max: number): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= max) return number
  throw new UsageError(`--${name} must be a number from 0 to ${max}, not "${text}".`)
}

function readOrigin(text: string): string {
  if (!/^https?:/.test(text) || !URL.canParse(text))
    throw new UsageError(`--app must be an http or https origin, not "${text}".`)
  return new URL(text).origin
}

function readArgs(args: string[]) {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${reason}\n\n${sandboxUsage}`)
  }
}
