// The host's identify URL at the least cost: the session cookie is the subject.
import { createServer } from 'node:http'

const server = createServer((req, res) => {
  const [, subject] = /user=(\d+)/.exec(req.headers.cookie ?? '') ?? []
  req.resume()
  req.once('end', () => {
    res.writeHead(subject ? 200 : 401, { 'Content-Type': 'application/json' })
    res.end(JSON.stringify({ subject, ci: `ci-${subject}`, korName: '홍길동' }))
  })
})
server.listen(0, '127.0.0.1', () =>
  process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (server.address()).port }),
)
process.on('disconnect', () => process.exit())
