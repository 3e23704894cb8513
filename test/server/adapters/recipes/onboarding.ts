import { createOnboarding, koscomGateway } from 'ieum/server'
import { identify } from './identify-by-cookie.js'

export const onboarding = createOnboarding({
  gateway: koscomGateway({
    apiKey: process.env.KOSCOM_API_KEY!,
    partner: { comId: 'F9999', srvId: '999' },
    baseUrl: process.env.KOSCOM_BASE_URL!,
  }),
  identify,
})
