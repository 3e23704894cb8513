import { parseArgs } from 'node:util'
import { UsageError } from './usage-error.js'

/** Where `ieum sandbox` listens, or that it only explains itself. */
export interface SandboxArgs {
  port: number
  host: string
  help: boolean
}

/** What `ieum sandbox --help` prints. */
export const sandboxUsage = `Usage: ieum sandbox [--port 4010] [--host 127.0.0.1]

Serves an emulated Koscom gateway and portal with made-up people, until Ctrl+C.

Options:
  --port <n>     Port to listen on, 0 for any free one (default 4010)
  --host <name>  Address to listen on (default 127.0.0.1). On any but the loopback
                 only the portal's pages are served: gateway and control answer 404.
  --help         Print this

Environment:
  KOSCOM_API_KEY  The key the gateway asks for (default: a made-up one, printed)`

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Reads the arguments behind `ieum sandbox`. Throws a {@link UsageError}. */
export function parseSandboxArgs(args: string[]): SandboxArgs {
  const { port, host, help } = parse(args)
  const number = Number(port)
  if (!/^\d+$/.test(port) || number > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535, not "${port}".`)
  if (host === '') throw new UsageError('--host must not be empty.')
  return { port: number, host, help }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${reason}\n\n${sandboxUsage}`)
  }
}
