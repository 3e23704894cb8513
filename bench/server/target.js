// A server of its own process: `handler` is the kit, `pass-through` what a backend without it would do at the least.
import { createServer } from 'node:http'
import { createOnboarding, koscomGateway, toNodeHandler } from 'ieum/server'

const [kind, baseUrl] = process.argv.slice(2)
const partner = { comId: 'F9999', srvId: '999' }

/** The user's number travels in a header; every user is another person. @param {Request} request */
const identify = (request) => {
  const subject = request.headers.get('X-User') ?? '0'
  return { subject, ci: `ci-${subject}`, korName: '홍길동' }
}

const { handler } = createOnboarding({
  gateway: koscomGateway({ apiKey: 'bench-key', partner, baseUrl: String(baseUrl) }),
  identify,
})

/** Same adapter, same fetch, body piped. @param {Request} request */
async function passThrough(request) {
  const { ci, korName } = identify(request)
  const body = JSON.stringify({
    partner,
    commonHeader: { reqIdPlatform: '', reqIdConsumer: '', ci },
    body: { korName },
  })
  const headers = { apikey: 'bench-key', 'Content-Type': 'application/json; charset=utf-8' }
  const { pathname } = new URL(request.url)
  const { status, body: answer } = await fetch(`${baseUrl}${pathname}`, { method: 'POST', headers, body })
  return new Response(answer, { status, headers: { 'Content-Type': 'application/json' } })
}

const server = createServer(toNodeHandler(kind === 'handler' ? handler : passThrough))
server.listen(0, '127.0.0.1', () =>
  process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (server.address()).port }),
)
process.on('SIGINT', () => process.exit())
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }))
