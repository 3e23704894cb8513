import Fastify from 'fastify'
import { toNodeHandler } from 'ieum/server'
import { onboarding } from './onboarding.js'

const handle = toNodeHandler(onboarding.handler)

export const app = Fastify()
app.register(async (scope) => {
  // The kit reads and bounds the body itself; in this scope Fastify leaves it alone.
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
  scope.all('/api/onboarding/*', (request, reply) => {
    reply.hijack()
    handle(request.raw, reply.raw)
  })
})
