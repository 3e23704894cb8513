import { koscomGateway } from '../../src/server/index.js'
import { rejectOnAbort } from '../../src/testing/gateway-fetch.js'
import { apiKey, partner } from './backend.js'

export const member = {
  result: 'member',
  vtAccList: [{ comId: '00002', vtAccNo: '160657695589800099', vtAccAlias: '주식투자용' }],
}

/** Nobody in particular, but always another one. */
export function getPerson(number: number) {
  return { subject: `user-${number}`, ci: `ci-${number}`, korName: '홍길동' }
}

/** Upstream in process: it responds as told and counts the requests. */
export function createScriptedUpstream(now: () => number = Date.now) {
  const upstream = {
    calls: 0,
    underWay: 0,
    peak: 0,
    reply: (): Response | Promise<Response> => Response.json(member),
    /** Replies in this order, then as before. */
    queue(...replies: (() => Response)[]) {
      const usual = upstream.reply
      upstream.reply = () => (replies.shift() ?? usual)()
    },
    /** Holds every response until the returned function is called. */
    hold(): () => void {
      const usual = upstream.reply
      const gate = new EventTarget()
      const opened = new Promise((resolve) => gate.addEventListener('open', resolve))
      upstream.reply = () => opened.then(usual)
      return () => {
        upstream.reply = usual
        gate.dispatchEvent(new Event('open'))
      }
    },
  }
  const send: typeof fetch = async (input, init) => {
    const { signal } = new Request(input, init)
    upstream.calls++
    upstream.underWay++
    upstream.peak = Math.max(upstream.peak, upstream.underWay)
    try {
      return await Promise.race([upstream.reply(), rejectOnAbort(signal)])
    } finally {
      upstream.underWay--
    }
  }
  const gateway = koscomGateway({ apiKey, partner, baseUrl: 'http://localhost/v1', fetch: send, now })
  return Object.assign(upstream, { gateway })
}

/** A reply with nothing but a status and, for business errors, a number. */
export function reply(status: number, code?: number | string, headers: Record<string, string> = {}): () => Response {
  const body = code === undefined ? '{}' : JSON.stringify({ category: 'op-exco', code, message: 'canary' })
  return () => new Response(body, { status, headers })
}
