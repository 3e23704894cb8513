import { createOnboarding, koscomGateway, redisStore } from 'ieum/server'
import { createClient } from 'redis'

const partner = { comId: 'F9999', srvId: '999' }
const secret = Buffer.from(Array.from({ length: 32 }, (_, index) => (index * 97 + 13) % 256)).toString('base64')

/** The user's number travels in a header; every user is another person. @param {Request} request */
const identify = (request) => {
  const subject = request.headers.get('X-User') ?? '0'
  return { subject, ci: `ci-${subject}`, korName: '홍길동' }
}

/** @param {{ upstream: string, redisSocket?: string }} choice */
async function createKit({ upstream, redisSocket }) {
  const gateway = koscomGateway({ apiKey: 'bench-key', partner, baseUrl: upstream })
  if (redisSocket === undefined) return { fetch: createOnboarding({ gateway, identify }).handler }
  const client = await createClient({ socket: { path: redisSocket, tls: false } })
    .on('error', () => {})
    .connect()
  return { fetch: createOnboarding({ gateway, identify, secret, store: redisStore(client) }).handler }
}

/** What a backend without the kit would do at the least: the same call, the body piped. @param {{ upstream: string }} choice */
function createPassThrough({ upstream }) {
  return async (/** @type {Request} */ request) => {
    const { ci, korName } = identify(request)
    const body = JSON.stringify({
      partner,
      commonHeader: { reqIdPlatform: '', reqIdConsumer: '', ci },
      body: { korName },
    })
    const headers = { apikey: 'bench-key', 'Content-Type': 'application/json; charset=utf-8' }
    const { pathname } = new URL(request.url)
    const response = await fetch(`${upstream}${pathname}`, { method: 'POST', headers, body })
    return new Response(response.body, {
      status: response.status,
      headers: { 'Content-Type': 'application/json' },
    })
  }
}

const constantBody = JSON.stringify({ result: 'member', commonTermsExpireDate: '20991231', today: '20261201' })

/** @typedef {{ fetch: (request: Request) => Promise<Response>, headers?: Record<string, string> }} FetchHandler The headers are those that its requests need. */

/** @param {string} name @param {{ upstream: string, redisSocket?: string }} choice @returns {Promise<FetchHandler>} */
export async function createFetchHandler(name, choice) {
  if (name === 'kit') return createKit(choice)
  if (name === 'passThrough') return { fetch: createPassThrough(choice) }
  if (name === 'session') return createSession()
  return { fetch: async () => new Response(constantBody, { headers: { 'Content-Type': 'application/json' } }) }
}

/** @returns {Promise<FetchHandler>} */
async function createSession() {
  // Large, so only the process that needs it loads it.
  const { createSessionReader } = await import('../peers/session.js')
  const { cookie, read } = await createSessionReader()
  return { fetch: async (request) => Response.json(await read(request)), headers: { Cookie: cookie } }
}
