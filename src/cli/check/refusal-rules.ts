import { requestHeader, subjectHeader } from '../../contract/request-headers.js'
import type { Ask, Exchange } from './endpoint.js'
import { questions } from './question-rules.js'
import { tellExchange } from './read-exchange.js'
import type { Rule } from './rule.js'

/** An origin that no backend lists. */
export const foreignOrigin = 'https://elsewhere.example'

interface Refusal extends Omit<Ask, 'path'> {
  /** What is wrong with the request. */
  title: string
  status: number
  next: string
  path?: string
}

const refusals: Refusal[] = [
  {
    title: 'a request without a session',
    status: 401,
    isSignedIn: false,
    next: 'Ask your session before you ask upstream. Nobody signed in: 401 {"code":"unauthenticated","action":"signIn"}, no redirect.',
  },
  {
    title: `a request without ${requestHeader}`,
    status: 403,
    headers: { [requestHeader]: null },
    next: `Refuse what lacks "${requestHeader}: 1", because a form or link of another site lacks it: 403 {"code":"forbidden","action":"none"}.`,
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
    next: 'Where Sec-Fetch-Site is present, let only same-origin pass: 403 {"code":"forbidden","action":"none"}.',
  },
]

const path = '/register/search'
const advice: Refusal[] = [
  {
    title: 'a GET',
    status: 405,
    method: 'GET',
    next: 'Answer other methods than POST with 405 and "Allow: POST".',
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
    next: 'Take application/json only: 415 {"code":"unsupported_media_type","action":"none"}.',
  },
  {
    title: `another user’s ${subjectHeader}`,
    status: 409,
    headers: { [subjectHeader]: 'somebody-else-by-ieum-check' },
    next: `Compare a present ${subjectHeader} with your session’s user: 409 {"code":"subject_changed","action":"signIn"}, without data.`,
  },
  {
    title: 'a question that is not in the contract',
    status: 404,
    path: '/elsewhere',
    next: 'Answer 404 {"code":"not_found","action":"none"}.',
  },
]

/** What has to be refused on both paths, and what should be. */
export const refusalRules: readonly Rule[] = [
  ...questions.flatMap((question) => refusals.map((refusal) => createRule('MUST', question.path, refusal))),
  ...advice.map((refusal) => createRule('SHOULD', path, refusal)),
]

function createRule(level: Rule['level'], at: string, { title, status, next, ...ask }: Refusal): Rule {
  return {
    level,
    rule: `${ask.path ?? at} answers ${status} to ${title}`,
    ask: { path: at, ...ask },
    findFault: (exchange) => findFault(exchange, status),
    next,
  }
}

function findFault(exchange: Exchange, status: number): string | null {
  if (exchange.status !== status) return tellExchange(exchange)
  return status === 405 && !/\bPOST\b/.test(exchange.headers.get('Allow') ?? '') ? '405 without POST in Allow' : null
}
