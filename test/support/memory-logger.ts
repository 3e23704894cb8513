import type { Logger } from '../../src/server/observability/logger.js'

export interface LogLine {
  level: string
  message: string
  [field: string]: unknown
}

/** A logger that keeps its lines. */
export function createMemoryLogger(): { logger: Logger; lines: LogLine[] } {
  const lines: LogLine[] = []
  const write = (level: string) => (fields: object, message: string) => void lines.push({ level, message, ...fields })
  return { lines, logger: { info: write('info'), warn: write('warn'), error: write('error') } }
}
