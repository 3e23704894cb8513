import { runHook } from './run-hook.js'

/** Writes one log line; the shape of pino's methods. */
export type LogMethod = (fields: Record<string, unknown>, message: string) => void

/** Where log lines go; a pino instance fits. A line never holds a name, CI, key, account, body or error message. */
export interface Logger {
  /** A request that was handled. */
  info: LogMethod
  /** A failure of upstream or of the store. */
  warn: LogMethod
  /** A failure of the host’s own code, such as `identify`. */
  error: LogMethod
}

/** The default: writes nothing. */
export const silentLogger: Logger = { info() {}, warn() {}, error() {} }

/** The same logger, whose failures are ignored. */
export function guardLogger(logger: Logger): Logger {
  const guard =
    (level: keyof Logger): LogMethod =>
    (fields, message) =>
      runHook(() => logger[level](fields, message))
  return { info: guard('info'), warn: guard('warn'), error: guard('error') }
}
