// Stands in for Koscom at the least cost: the same two answers for everybody.
import { createServer } from 'node:http'

const accounts = Array.from({ length: 4 }, (_, index) => ({
  comId: '00002',
  vtAccNo: `16065769558980${index}099`,
  vtAccAlias: `주식투자용 ${index}`,
}))
const answers = {
  '/register/search': JSON.stringify({ result: 'member', commonTermsExpireDate: '20991231' }),
  '/consent/search': JSON.stringify({ vtAccList: accounts, serviceTermsExpireDate: '20991231' }),
}

let calls = 0

const server = createServer((req, res) => {
  calls++
  req.resume()
  req.once('end', () => {
    const answer = answers[/** @type {keyof typeof answers} */ (req.url ?? '')]
    res.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json', 'X-RateLimit-Remaining-Day': '49000' })
    res.end(answer)
  })
})
server.listen(0, '127.0.0.1', () =>
  process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (server.address()).port }),
)
process.on('message', () => process.send?.({ calls }))
process.on('disconnect', () => process.exit())
