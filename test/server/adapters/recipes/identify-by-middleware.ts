import { AsyncLocalStorage } from 'node:async_hooks'
import { createOnboarding, koscomGateway, toNodeHandler, type Identity } from 'ieum/server'
import type { RequestHandler } from 'express'

const current = new AsyncLocalStorage<Identity | null>()

const onboarding = createOnboarding({
  gateway: koscomGateway({
    apiKey: process.env.KOSCOM_API_KEY!,
    partner: { comId: 'F9999', srvId: '999' },
    baseUrl: process.env.KOSCOM_BASE_URL!,
  }),
  identify: () => current.getStore() ?? null,
})
const handle = toNodeHandler(onboarding.handler)

/** Stands after the middleware of your sessions, and before any that sends people to a login page. */
export const serveOnboarding: RequestHandler = (req, res) => {
  const { user } = res.locals // or req.user, as Passport has it
  const identity = user ? { subject: user.publicId, ci: user.ci, korName: user.name } : null
  current.run(identity, () => handle(req, res))
}
