import { createOnboarding, koscomGateway, type OnboardingServer } from 'ieum/server'
import { getUser } from './session'
import { once } from './once'
import { getPublicOrigin } from './origin'

/** Created at the first use, because `next build` loads the routes without the variables of production. */
export function getOnboarding(): OnboardingServer {
  return once('onboarding', () =>
    createOnboarding({
      gateway: koscomGateway({
        apiKey: process.env.KOSCOM_API_KEY!,
        partner: { comId: 'F9999', srvId: '999' },
        baseUrl: process.env.KOSCOM_BASE_URL!,
      }),
      // The sandbox sets more, because one person tries all evening.
      limits: { callBurst: Number(process.env.CALL_BURST ?? 20) },
      publicOrigin: getPublicOrigin(),
      identify: async () => (await getUser())?.identity ?? null,
    }),
  )
}
