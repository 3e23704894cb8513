import { registrationResource } from '../../contract/resources.js'
import { requestHeader, subjectHeader } from '../../contract/request-headers.js'
import { describeExchange, type Exchange, type RequestSpec } from './exchange.js'
import { allResources } from './resource-rules.js'
import type { Rule } from './rule.js'

/** An origin that no backend lists. */
export const foreignOrigin = 'https://elsewhere.example'

interface Refusal extends Omit<RequestSpec, 'path'> {
  /** What is wrong with the request. */
  title: string
  status: number
  next: string
  path?: string
}

const nextOfSite = 'If Sec-Fetch-Site is present, let only same-origin pass: 403 {"code":"forbidden","action":"none"}.'

/** Refusals that the contract requires of both paths. */
const requiredRefusals: Refusal[] = [
  {
    title: 'a request without a session',
    status: 401,
    isSignedIn: false,
    next: 'Check your session before you call upstream. If nobody is signed in: 401 {"code":"unauthenticated","action":"signIn"}, no redirect.',
  },
  {
    title: `a request without ${requestHeader}`,
    status: 403,
    headers: { [requestHeader]: null },
    next: `Refuse requests without "${requestHeader}: 1", because a form or link of another site cannot send it: 403 {"code":"forbidden","action":"none"}.`,
  },
  {
    title: 'a request with a foreign Origin',
    status: 403,
    headers: { Origin: foreignOrigin },
    next: 'Compare a present Origin with your own and those you allow: 403 {"code":"forbidden","action":"none"}.',
  },
  {
    title: 'a request with Sec-Fetch-Site: cross-site',
    status: 403,
    headers: { 'Sec-Fetch-Site': 'cross-site' },
    next: nextOfSite,
  },
  {
    title: 'a request with Sec-Fetch-Site: same-site',
    status: 403,
    headers: { 'Sec-Fetch-Site': 'same-site' },
    next: nextOfSite,
  },
]

/** Refused on both paths, because each could show a user the data of another one. */
const subjectRefusal: Refusal = {
  title: `another user’s ${subjectHeader}`,
  status: 409,
  headers: { [subjectHeader]: 'somebody-else-by-ieum-check' },
  next: `Compare a present ${subjectHeader} with your session’s user: 409 {"code":"subject_changed","action":"signIn"}, without data.`,
}

/** Refusals that one path stands for. */
const recommendedRefusals: Refusal[] = [
  {
    title: 'a GET',
    status: 405,
    method: 'GET',
    next: 'Return 405 and "Allow: POST" for other methods than POST.',
  },
  {
    title: 'a body of 64 KiB',
    status: 413,
    body: `{}${' '.repeat(65_534)}`,
    next: 'Stop reading after 4,096 bytes: 413 {"code":"payload_too_large","action":"none"}.',
  },
  {
    title: 'a body of type text/plain',
    status: 415,
    headers: { 'Content-Type': 'text/plain' },
    next: 'Accept application/json only: 415 {"code":"unsupported_media_type","action":"none"}.',
  },
  {
    title: 'a path that is not in the contract',
    status: 404,
    path: '/elsewhere',
    next: 'Return 404 {"code":"not_found","action":"none"}.',
  },
]

/** What a backend must refuse on both paths, and what it should refuse. */
export const refusalRules: readonly Rule[] = [
  ...allResources.flatMap(({ path }) => requiredRefusals.map((refusal) => createRule('MUST', path, refusal))),
  ...allResources.map(({ path }) => createRule('SHOULD', path, subjectRefusal)),
  ...recommendedRefusals.map((refusal) => createRule('SHOULD', registrationResource.path, refusal)),
]

function createRule(level: Rule['level'], path: string, { title, status, next, ...request }: Refusal): Rule {
  return {
    level,
    rule: `${request.path ?? path} returns ${status} for ${title}`,
    request: { path, ...request },
    findFault: (exchange) => findFault(exchange, status),
    next,
  }
}

function findFault(exchange: Exchange, status: number): string | null {
  if (exchange.status !== status) return describeExchange(exchange)
  return status === 405 && !/\bPOST\b/.test(exchange.headers.get('Allow') ?? '') ? '405 without POST in Allow' : null
}
