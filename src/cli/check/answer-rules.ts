import { statusOfCode } from '../../contract/error-status.js'
import { actionOfCode } from '../../contract/error-table.js'
import type { Ask, Exchange } from './endpoint.js'
import { judge, type Finding, type Level } from './finding.js'
import { questions } from './question-rules.js'
import { readProblem, tellExchange } from './read-exchange.js'
import { foreignOrigin } from './refusal-rules.js'

/** A rule that every answer has to keep. */
interface AnswerRule {
  level: Level
  rule: string
  /** True for an answer that breaks it. */
  isBroken(exchange: Exchange): boolean
  next: string
}

/** Asked for the answers' sake only: a browser's question before another site's request. */
export const preflight: Ask = {
  path: '/register/search',
  method: 'OPTIONS',
  headers: { Origin: foreignOrigin, 'Access-Control-Request-Method': 'POST' },
}

/** What may never be seen, by name, and how it is known. */
const secrets: [name: string, pattern: RegExp][] = [
  ['an API key header (apikey)', /\bapi[-_]?key\b/i],
  ['something like a CI (88 characters of base64)', /(?<![\w+/])[A-Za-z0-9+/]{85,86}==/],
  ['the field korName', /korName/i],
]

/** The rules for all answers; `privateWords` are the CI and the name of a person that the sandbox knows. */
export function judgeAnswers(exchanges: readonly Exchange[], privateWords: readonly string[]): Finding[] {
  const rules = [...createSecretRules(privateWords), ...commonRules]
  return rules.map(({ level, rule, isBroken, next }) => {
    const broken = exchanges.filter((exchange) => exchange.status > 0 && isBroken(exchange))
    return judge(level, rule, broken.length > 0 ? listPlaces(broken) : null, next)
  })
}

const commonRules: AnswerRule[] = [
  {
    level: 'MUST',
    rule: 'every answer of both paths is Cache-Control: no-store',
    isBroken: (exchange) =>
      isOfContract(exchange) && !/\bno-store\b/i.test(exchange.headers.get('Cache-Control') ?? ''),
    next: 'Set "Cache-Control: no-store" in one place for all answers, errors included.',
  },
  {
    level: 'SHOULD',
    rule: 'every refusal and error is application/problem+json with status, code and action of the error table',
    isBroken: (exchange) => isOfContract(exchange) && exchange.status !== 200 && !isProblem(exchange),
    next: 'Answer {"status":...,"code":"...","action":"..."}; the table is in ieum/openapi.json, schema Problem.',
  },
  {
    level: 'SHOULD',
    rule: 'no answer lets any origin read it (CORS)',
    isBroken: ({ headers }) => ['*', foreignOrigin].includes(headers.get('Access-Control-Allow-Origin') ?? ''),
    next: 'Allow listed origins only, each by its exact name, or none: neither "*" nor an echo of Origin.',
  },
]

function createSecretRules(privateWords: readonly string[]): AnswerRule[] {
  const next = 'Write answers field by field. Never send what upstream was asked, and never a failure’s own text.'
  const byPattern = secrets.map(([name, pattern]) => ({ name, isIn: (text: string) => pattern.test(text) }))
  const forms = privateWords.flatMap((word) => [word, encodeURIComponent(word), escapeUnicode(word)])
  const byWord = { name: 'the persona’s CI or name', isIn: (text: string) => forms.some((form) => text.includes(form)) }
  return [...byPattern, ...(forms.length > 0 ? [byWord] : [])].map(({ name, isIn }) => ({
    level: 'MUST',
    rule: `no answer holds ${name}`,
    isBroken: (exchange) => isIn(getWhole(exchange)),
    next,
  }))
}

/** As JSON writers that keep to ASCII write it. */
function escapeUnicode(word: string): string {
  return word.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function getWhole({ headers, text }: Exchange): string {
  return [...Array.from(headers, ([name, value]) => `${name}: ${value}`), text].join('\n')
}

function isOfContract({ ask }: Exchange): boolean {
  return ask.method !== 'OPTIONS' && questions.some(({ path }) => path === ask.path)
}

function isProblem({ status, headers, text }: Exchange): boolean {
  const { code, action } = readProblem(text)
  const isTyped = /^application\/problem\+json\s*(;|$)/i.test(headers.get('Content-Type') ?? '')
  if (!isTyped || code === null || code === 'offline' || code === 'server_fetch') return false
  return statusOfCode[code] === status && actionOfCode[code] === action
}

const mostPlaces = 3

function listPlaces(exchanges: Exchange[]): string {
  const places = [
    ...new Set(exchanges.map((one) => `${one.ask.method ?? 'POST'} ${one.ask.path} (${tellExchange(one)})`)),
  ]
  const rest = places.length - mostPlaces
  return `${places.slice(0, mostPlaces).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
