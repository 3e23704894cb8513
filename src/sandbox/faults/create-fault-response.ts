import type { Fault, FaultResponse } from './fault.js'
import { bodilessStatuses, type FaultRule } from './fault-rule.js'

const json = { 'content-type': 'application/json; charset=utf-8' }
const wholeBody = '{"result":"member","vtAccList":[]}'
const halfBody = wholeBody.slice(0, 16)
/** More than any sensible limit for a response of a few rows. */
const oversizeBytes = 2 * 1024 * 1024

function createOversizeBody(): string {
  return `{"result":"member","vtAccList":[],"padding":"${'x'.repeat(oversizeBytes)}"}`
}

type ResponseKind = Exclude<FaultRule['kind'], 'delay' | 'stall' | 'reset'>

const defaults: Record<ResponseKind, () => FaultResponse> = {
  stallBody: () => ({ status: 200, headers: json, body: halfBody }),
  truncate: () => ({ status: 200, headers: json, body: halfBody }),
  html: () => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: htmlBody }),
  oversize: () => ({ status: 200, headers: json, body: createOversizeBody() }),
  redirect: () => ({ status: 302, headers: { location: '/v1/elsewhere' }, body: '' }),
  reply: () => ({ status: 200, headers: json, body: '' }),
}

const htmlBody = '<!doctype html><html lang="ko"><title>점검 안내</title><p>서비스 점검 중입니다.</p></html>'

/** What the sandbox sends for a rule, null for `delay`; `date` is the value of the `Date` header. */
export function createFaultResponse({ kind, ...rule }: FaultRule, date: string): Response | Fault | null {
  if (kind === 'delay') return null
  if (kind === 'stall' || kind === 'reset') return { kind }
  const base = defaults[kind]()
  const { status = base.status, body = base.body } = rule
  const headers = { date, ...base.headers, ...lowerCaseNames(rule.headers ?? {}) }
  if (kind === 'stallBody') return { kind, status, headers, body }
  if (kind === 'truncate') return { kind, status, headers: { ...headers, ...overstateLength(body) }, body }
  return new Response(bodilessStatuses.includes(status) ? null : body, { status, headers })
}

function lowerCaseNames(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

function overstateLength(body: string): Record<string, string> {
  return { 'content-length': String(new TextEncoder().encode(body).length * 2 + 2) }
}
