import type { GatewayResponse } from './gateway-response.js'

function refuse(status: number, message: string): GatewayResponse {
  return { status, body: { message } }
}

function fail(status: number, category: string, code: number, message: string): GatewayResponse {
  return { status, body: { category, code, message } }
}

/** Every error of the gateway, with the shapes and statuses of the Koscom Open Platform manual (2018-05 to 2022-10, "Error Code"). */
export const gatewayErrors = {
  noRoute: {
    status: 404,
    body: {
      message: 'no Route matched with those values',
      sandbox: 'Only POST register/search and consent/search below the base path. OAuth and balances are not emulated.',
    },
  },
  methodNotAllowed: { ...fail(405, 'op-apim', 405, 'Method Not Allowed'), headers: { allow: 'POST' } },
  noKey: refuse(401, 'No API key found in request'),
  wrongKey: refuse(401, 'Invalid authentication credentials'),
  quotaUsedUp: refuse(429, 'API rate limit exceeded'),
  tooLarge: refuse(413, 'Request size limit exceeded'),
  forbidden: fail(403, 'op-apim', 403, 'Forbidden'),
  unsupportedMediaType: fail(415, 'op-apim', 415, 'Unsupported Media Type'),
  accountLocked: fail(401, 'op-auth', 2003, 'Account Locked'),
  /** The manual names the number; the text is ours. */
  brokenJson: fail(500, 'op-exco', 3011, 'JSON parsing error'),
  fieldMissing: fail(400, 'op-exco', 3003, '필수 항목 누락'),
  userNotFound: fail(500, 'op-exco', 3007, 'not found user'),
  nameMismatch: fail(500, 'op-exco', 4005, 'Mismatch between DN and CI'),
} satisfies Record<string, GatewayResponse>
