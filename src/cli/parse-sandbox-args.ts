import { parseArgs } from 'node:util'
import { UsageError } from './usage-error.js'

/** Where `ieum sandbox` listens and how many calls a day it answers, or that it only explains itself. */
export interface SandboxArgs {
  port: number
  host: string
  quota: number
  help: boolean
}

/** What `ieum sandbox --help` prints. */
export const sandboxUsage = `Usage: ieum sandbox [--port 4010] [--host 127.0.0.1] [--quota 50000]

Serves an emulated Koscom gateway and portal with made-up people, until Ctrl+C.

Options:
  --port <n>     Port to listen on, 0 for any free one (default 4010)
  --host <name>  Address to listen on (default 127.0.0.1). Other machines are shown
                 the portal's pages only: gateway and control answer them 403.
  --quota <n>    Calls the gateway answers a day, from 00:00 UTC (default 50000)
  -h, --help     Print this

Environment:
  KOSCOM_API_KEY  The key the gateway asks for (default: a made-up one, printed)

Examples:
  ieum sandbox
  ieum sandbox --quota 3            The fourth call of the day is refused with 429
  ieum sandbox --host 0.0.0.0       Open the portal's pages on a phone
  curl -d '{"path":"*","kind":"stall","times":1}' http://127.0.0.1:4010/__sandbox/faults
                                    The gateway's next answer never comes
  curl -X POST http://127.0.0.1:4010/__sandbox/reset
                                    Everything is as it was at the start`

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  quota: { type: 'string', default: '50000' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Reads the arguments behind `ieum sandbox`. Throws a {@link UsageError}. */
export function parseSandboxArgs(args: string[]): SandboxArgs {
  const { port, host, quota, help } = parse(args)
  if (host === '') throw new UsageError('--host must not be empty.')
  return { port: readNumber('port', port, 65_535), host, quota: readNumber('quota', quota, 1_000_000_000), help }
}

function readNumber(name: string, text: string, max: number): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= max) return number
  throw new UsageError(`--${name} must be a number from 0 to ${max}, not "${text}".`)
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${reason}\n\n${sandboxUsage}`)
  }
}
