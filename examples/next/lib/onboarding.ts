import { createOnboarding, koscomGateway, type Onboarding } from 'ieum/server'
import { getUser } from './session'
import { once } from './once'

/** Created when first asked for, because `next build` loads the routes without the variables of production. */
export function getOnboarding(): Onboarding {
  return once('onboarding', () =>
    createOnboarding({
      gateway: koscomGateway({
        apiKey: process.env.KOSCOM_API_KEY!,
        partner: { comId: 'F9999', srvId: '999' },
        baseUrl: process.env.KOSCOM_BASE_URL!,
      }),
      identify: async () => (await getUser())?.identity ?? null,
    }),
  )
}
