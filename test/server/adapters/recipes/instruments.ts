import type { AuditContext, AuditRecord, Logger, OnboardingOptions } from 'ieum/server'

/** pino fits as it is; here one JSON line each. */
const logger: Logger = { info: write('info'), warn: write('warn'), error: write('error') }

function write(level: string) {
  return (fields: object, message: string) => process.stdout.write(`${JSON.stringify({ level, message, ...fields })}\n`)
}

/** The access record (접속기록): who was looked at, when, with which outcome. Yours to keep and to guard. */
function audit({ at, ...record }: AuditRecord): void {
  process.stdout.write(`${JSON.stringify({ audit: new Date(at).toISOString(), ...record })}\n`)
}

/** Who looks and from where. Your own proxy sets these headers, and drops what a client sent under their names. */
function auditContext({ headers }: Request): AuditContext {
  return { account: headers.get('X-Staff-Account') ?? '', from: headers.get('X-Real-IP') ?? '' } // empty: left out
}

export const instruments: Partial<OnboardingOptions> = { logger, audit, auditContext }
