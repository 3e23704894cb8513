import type { OnboardingOptions } from 'ieum/server'

export const origins: Partial<OnboardingOptions> = {
  publicOrigin: 'https://app.example', // what browsers see if a proxy ends TLS
  allowedOrigins: ['https://m.app.example'], // other origins whose pages may send requests, with credentials
}
