import type { Logger } from 'ieum/server'

const write =
  (level: string) =>
  (fields: object, message: string): void =>
    console.log(JSON.stringify({ level, time: new Date().toISOString(), message, ...fields }))

/** One JSON line each, on standard output. */
export const logger: Logger = { info: write('info'), warn: write('warn'), error: write('error') }
