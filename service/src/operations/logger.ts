import { pino, type DestinationStream, type Logger } from 'pino'

/** JSON lines with a level by name and an ISO time. No line holds a name, a CI, a key, an account or a body. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service: 'ieum-service' },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  }
  return destination ? pino(options, destination) : pino(options)
}
