import type { FaultRule } from 'ieum/testing'

/** One of upstream's numbered errors, which come as HTTP 500. */
export function upstreamError(code: number): readonly FaultRule[] {
  const body = JSON.stringify({ category: 'op-exco', code: String(code), message: 'error' })
  return [{ path: '*', kind: 'reply', status: 500, body }]
}
