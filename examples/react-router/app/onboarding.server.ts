import { createOnboarding, koscomGateway } from 'ieum/server'
import { getUser } from './session.server'

/** The kit's backend. The browser never sees the key, nor who the user is on the platform. */
export const onboarding = createOnboarding({
  gateway: koscomGateway({
    apiKey: process.env.KOSCOM_API_KEY!,
    partner: { comId: 'F9999', srvId: '999' },
    baseUrl: process.env.KOSCOM_BASE_URL!,
  }),
  identify: async (request) => (await getUser(request))?.identity ?? null,
})
