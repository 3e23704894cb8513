import type { OnboardingError, OnboardingErrorCode } from 'ieum/server'
import { getProblemType } from '../../../src/contract/document-address.js'
import { getStatusOfCode } from '../../../src/contract/error-status.js'
import type { Refusal } from './refusal.js'

/** The kit's error as problem details, with the status that the public listener has for it. */
export function createProblem({ code, action, requestId, ...error }: OnboardingError): Response {
  const status = getStatusOfCode(code) ?? 503
  const retryAfter = error.retryAfter === undefined ? undefined : Math.max(1, Math.ceil(error.retryAfter))
  const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
  return formatProblem({ status, code, action, retryAfter, requestId }, headers)
}

/** A refusal of the internal listener. Its code says what kind; its detail what to send instead. */
export function createRefusalProblem({ status, detail, headers }: Refusal): Response {
  return formatProblem({ status, code: codeOfStatus[status], action: 'none', detail }, headers)
}

const codeOfStatus = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
} as const satisfies Record<Refusal['status'], OnboardingErrorCode>

function formatProblem(
  problem: { status: number; code: OnboardingErrorCode } & Record<string, unknown>,
  headers: Record<string, string>,
): Response {
  const body = JSON.stringify({ type: getProblemType(problem.code), ...problem })
  return new Response(body, {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  })
}
