// lib/onboarding.ts
import { createOnboarding, koscomGateway, type OnboardingServer } from 'ieum/server'
import { identify } from './identify-by-cookie.js'

const shared = globalThis as typeof globalThis & { onboarding?: OnboardingServer }

/** Created on first use, because `next build` loads the routes without the variables of production. */
export function getOnboarding(): OnboardingServer {
  shared.onboarding ??= createOnboarding({
    gateway: koscomGateway({
      apiKey: process.env.KOSCOM_API_KEY!,
      partner: { comId: 'F9999', srvId: '999' },
      baseUrl: process.env.KOSCOM_BASE_URL!,
    }),
    identify,
    publicOrigin: 'https://app.example', // Next gives a route handler the host it listens on
  })
  return shared.onboarding
}
