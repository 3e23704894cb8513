import type { GatewayAnswer } from './gateway-answer.js'

function refuse(status: number, message: string): GatewayAnswer {
  return { status, body: { message } }
}

function fail(status: number, category: string, code: number, message: string): GatewayAnswer {
  return { status, body: { category, code, message } }
}

/** Every error the sandbox answers with, in the manual's three shapes and with its statuses ("Error Code"). */
export const gatewayErrors = {
  noRoute: refuse(404, 'no Route matched with those values'),
  noKey: refuse(401, 'No API key found in request'),
  wrongKey: refuse(401, 'Invalid authentication credentials'),
  quotaUsedUp: refuse(429, 'API rate limit exceeded'),
  badRequest: fail(400, 'op-apim', 400, 'Bad Request'),
  forbidden: fail(403, 'op-apim', 403, 'Forbidden'),
  unsupportedMediaType: fail(415, 'op-apim', 415, 'Unsupported Media Type'),
  accountLocked: fail(401, 'op-auth', 2003, 'Account Locked'),
  fieldMissing: fail(400, 'op-exco', 3003, '필수 항목 누락'),
  userNotFound: fail(500, 'op-exco', 3007, 'not found user'),
  nameMismatch: fail(500, 'op-exco', 4005, 'Mismatch between DN and CI'),
} satisfies Record<string, GatewayAnswer>
