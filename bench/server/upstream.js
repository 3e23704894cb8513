// Stands in for Koscom at the least cost: the same two responses for everybody.
import { createServer } from 'node:http'

const accounts = Array.from({ length: 4 }, (_, index) => ({
  comId: '00002',
  vtAccNo: `16065769558980${index}099`,
  vtAccAlias: `주식투자용 ${index}`,
}))
const bodies = {
  '/register/search': JSON.stringify({ result: 'member', commonTermsExpireDate: '20991231' }),
  '/consent/search': JSON.stringify({ vtAccList: accounts, serviceTermsExpireDate: '20991231' }),
}

let calls = 0

const server = createServer((req, res) => {
  calls++
  req.resume()
  req.once('end', () => {
    const body = bodies[/** @type {keyof typeof bodies} */ (req.url ?? '')]
    res.writeHead(body ? 200 : 404, { 'Content-Type': 'application/json', 'X-RateLimit-Remaining-Day': '49000' })
    res.end(body)
  })
})
server.listen(0, '127.0.0.1', () =>
  process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (server.address()).port }),
)
process.on('message', () => process.send?.({ calls }))
process.on('disconnect', () => process.exit())
