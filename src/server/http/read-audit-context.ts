import type { AuditContext } from '../observability/audit.js'
import type { OnboardingSettings } from '../options/read-options.js'
import { callHost } from './call-host.js'

const maxCharacters = 256

/** What the host says about who looks. If its hook fails, that is logged and the record goes without. */
export async function readAuditContext(
  request: Request,
  { audit, auditContext, limits, logger }: OnboardingSettings,
  { requestId, deadline }: { requestId: string; deadline: number },
): Promise<AuditContext> {
  if (!audit || !auditContext) return {}
  try {
    return pickTexts(await callHost(() => auditContext(request), limits, deadline))
  } catch {
    logger.error({ requestId }, 'ieum: the auditContext hook failed')
    return {}
  }
}

function pickTexts({ account, from }: AuditContext): AuditContext {
  return { ...(isShortText(account) && { account }), ...(isShortText(from) && { from }) }
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= maxCharacters
}
