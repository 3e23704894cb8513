import { createOnboarding, koscomGateway } from 'ieum/server'
import { publicOrigin } from './origin.server'
import { getUser } from './session.server'

/** The kit's backend. The browser never sees the API key, the CI or the name. */
export const onboarding = createOnboarding({
  gateway: koscomGateway({
    apiKey: process.env.KOSCOM_API_KEY!,
    partner: { comId: 'F9999', srvId: '999' },
    baseUrl: process.env.KOSCOM_BASE_URL!,
  }),
  // The sandbox sets more, because one person tries all evening.
  limits: { callBurst: Number(process.env.CALL_BURST ?? 20) },
  publicOrigin,
  identify: async (request) => (await getUser(request))?.identity ?? null,
})
