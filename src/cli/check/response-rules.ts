import { getStatusOfCode } from '../../contract/error-status.js'
import { actionOfCode } from '../../contract/error-table.js'
import { registrationResource } from '../../contract/resources.js'
import { createSecretSearch } from '../../contract/secret-search.js'
import { getSeoulDay } from '../../contract/seoul-day.js'
import { dayMs } from '../../contract/time.js'
import { isMissing, parseJson, readDay, readRecord } from '../../contract/wire-value.js'
import { describeExchange, readProblem, type Exchange, type RequestSpec } from './exchange.js'
import { judge, type Finding, type Level } from './finding.js'
import { foreignOrigin } from './refusal-rules.js'
import { allResources } from './resource-rules.js'

/** A rule that every response has to keep. */
interface ResponseRule {
  level: Level
  rule: string
  /** True for a response that breaks it. */
  isBroken(exchange: Exchange): boolean
  next: string
}

/** What a browser sends before a page of another site may send a request. Only its response is of interest. */
export const preflight: RequestSpec = {
  path: registrationResource.path,
  method: 'OPTIONS',
  headers: { Origin: foreignOrigin, 'Access-Control-Request-Method': 'POST' },
}

/** What no response may contain, and the pattern that finds it. */
const secrets: [name: string, pattern: RegExp][] = [
  ['an API key header (apikey)', /\bapi[-_]?key\b/i],
  ['something like a CI (88 characters of base64)', /(?<![\w+/])[A-Za-z0-9+/]{85,86}==/],
  ['the field korName', /korName/i],
]

/** Judges all responses together. `personalData` is the CI and the name of the sandbox's persona, if there is one. */
export function judgeResponses(exchanges: readonly Exchange[], personalData: readonly string[]): Finding[] {
  const rules = [...createSecretRules(personalData), ...commonRules]
  return rules.map(({ level, rule, isBroken, next }) => {
    const broken = exchanges.filter((exchange) => exchange.status > 0 && isBroken(exchange))
    return judge(level, rule, broken.length > 0 ? listExchanges(broken) : null, next)
  })
}

const commonRules: ResponseRule[] = [
  {
    level: 'MUST',
    rule: 'every response of both paths has Cache-Control: no-store',
    isBroken: (exchange) =>
      isOfContract(exchange) && !/\bno-store\b/i.test(exchange.headers.get('Cache-Control') ?? ''),
    next: 'Set "Cache-Control: no-store" in one place for all responses, errors included.',
  },
  {
    level: 'MUST',
    rule: '`today`, if sent, is the day in Seoul',
    isBroken: (exchange) => isOfContract(exchange) && exchange.status === 200 && hasWrongDay(exchange),
    next: 'Write it as YYYYMMDD when the response leaves, by your server’s clock in Seoul, and never cache it; or leave it out.',
  },
  {
    level: 'SHOULD',
    rule: 'every refusal and error is application/problem+json with status, code and action of the error table',
    isBroken: (exchange) => isOfContract(exchange) && exchange.status !== 200 && !isProblem(exchange),
    next: 'Return {"status":...,"code":"...","action":"..."}; the table is in ieum/openapi.json, schema Problem.',
  },
  {
    level: 'SHOULD',
    rule: 'no response can be read by any origin (CORS)',
    isBroken: ({ headers }) => ['*', foreignOrigin].includes(headers.get('Access-Control-Allow-Origin') ?? ''),
    next: 'Allow listed origins only, each by its exact name, or none: neither "*" nor an echo of Origin.',
  },
]

function createSecretRules(personalData: readonly string[]): ResponseRule[] {
  const next = 'Write responses field by field. Never send what you sent upstream, and never the text of a failure.'
  const byPattern = secrets.map(([name, pattern]) => ({ name, isIn: (text: string) => pattern.test(text) }))
  const byValue = {
    name: 'the persona’s CI or name',
    isIn: (text: string) => personalData.some(createSecretSearch(text)),
  }
  return [...byPattern, ...(personalData.length > 0 ? [byValue] : [])].map(({ name, isIn }) => ({
    level: 'MUST',
    rule: `no response contains ${name}`,
    isBroken: (exchange) => isIn(getWholeText(exchange)),
    next,
  }))
}

function getWholeText({ headers, text }: Exchange): string {
  return [...Array.from(headers, ([name, value]) => `${name}: ${value}`), text].join('\n')
}

function isOfContract({ request }: Exchange): boolean {
  return request.method !== 'OPTIONS' && allResources.some(({ path }) => path === request.path)
}

/** A check may run over midnight, and the backend's clock is another one: a day more or less is right. */
function hasWrongDay({ text }: Exchange): boolean {
  const today = readRecord(parseJson(text))?.today
  if (isMissing(today)) return false
  const day = readDay(today)
  return day === null || Math.abs(Date.parse(day) - Date.parse(getSeoulDay(Date.now()))) > dayMs
}

function isProblem({ status, headers, text }: Exchange): boolean {
  const { code, action } = readProblem(text)
  const isTyped = /^application\/problem\+json\s*(;|$)/i.test(headers.get('Content-Type') ?? '')
  return isTyped && code !== null && getStatusOfCode(code) === status && actionOfCode[code] === action
}

const maxListed = 3

function listExchanges(exchanges: Exchange[]): string {
  const listed = [
    ...new Set(
      exchanges.map((one) => `${one.request.method ?? 'POST'} ${one.request.path} (${describeExchange(one)})`),
    ),
  ]
  const rest = listed.length - maxListed
  return `${listed.slice(0, maxListed).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
