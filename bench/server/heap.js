// Run with --expose-gc, the number of users and the numbers of requests after which the heap is measured. Both resources in turn, in process.
import { createOnboarding, koscomGateway } from 'ieum/server'

const [users = 0, ...checkpoints] = process.argv.slice(2).map(Number)
const responses = {
  '/register/search': JSON.stringify({ result: 'member', commonTermsExpireDate: '20991231' }),
  '/consent/search': JSON.stringify({
    vtAccList: [{ comId: '00002', vtAccNo: '160657695589800099', vtAccAlias: '주식' }],
  }),
}
const paths = /** @type {(keyof typeof responses)[]} */ (Object.keys(responses))

const { handler } = createOnboarding({
  gateway: koscomGateway({
    apiKey: 'bench-key',
    partner: { comId: 'F9999', srvId: '999' },
    baseUrl: 'http://localhost/upstream',
    fetch: async (input) => {
      const path = paths.find((one) => new Request(input).url.endsWith(one))
      return new Response(path && responses[path])
    },
  }),
  identify: (request) => {
    const subject = request.headers.get('X-User') ?? ''
    return { subject, ci: `ci-${subject}`, korName: '홍길동' }
  },
})

/** @type {number[]} */
const heaps = []
for (let index = 0; index < (checkpoints.at(-1) ?? 0); index++) {
  const user = String((index >> 1) % users)
  const headers = { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', 'X-User': user }
  const request = new Request(`http://localhost${paths[index % 2]}`, { method: 'POST', headers, body: '{}' })
  const response = await handler(request)
  if (response.status !== 200) throw new Error(`Status ${response.status}.`)
  await response.arrayBuffer()
  if (checkpoints.includes(index + 1)) heaps.push(await settle())
}
process.send?.(heaps)

/** The heap once collecting frees no more: what streams and signals hold takes several turns. */
async function settle() {
  let used = Number.POSITIVE_INFINITY
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    globalThis.gc?.()
    const { heapUsed } = process.memoryUsage()
    if (heapUsed > used * 0.999) return Math.min(heapUsed, used)
    used = heapUsed
  }
}
