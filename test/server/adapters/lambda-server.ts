import { createServer, type IncomingMessage, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import type { LambdaContext, LambdaEvent } from 'hono/aws-lambda'

/** What API Gateway gets from a function. */
interface Result {
  statusCode: number
  headers?: Record<string, string>
  body: string
  isBase64Encoded: boolean
}

type Handler = (event: LambdaEvent, context?: LambdaContext) => Promise<unknown>

/** Stands for API Gateway: makes an event (payload 2.0) of each request, and a response of what the function returns. */
export function createLambdaServer(handler: Handler): Server {
  return createServer((req, res) => {
    req.on('error', () => {})
    void createEvent(req)
      .then((event) => handler(event))
      .then((result) => {
        const { statusCode, headers, body, isBase64Encoded } = result as Result
        res.writeHead(statusCode, headers).end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'))
      })
      .catch(() => req.destroy())
  })
}

async function createEvent(req: IncomingMessage): Promise<LambdaEvent> {
  const { method = '', url = '', headers } = req
  const { pathname, search } = new URL(url, 'http://gateway.example')
  const body = await text(req)
  const { cookie, ...others } = headers
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    cookies: cookie ? cookie.split('; ') : [],
    headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)])),
    queryStringParameters: {},
    requestContext: { domainName: headers.host ?? '', http: { method, path: pathname } } as never,
    body: body === '' ? null : Buffer.from(body).toString('base64'),
    isBase64Encoded: body !== '',
  }
}
