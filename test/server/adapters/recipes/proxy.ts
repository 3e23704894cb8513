import type { OnboardingOptions } from 'ieum/server'

export const origins: Partial<OnboardingOptions> = {
  publicOrigin: 'https://app.example', // what browsers see, where a proxy ends TLS
  allowedOrigins: ['https://m.app.example'], // pages elsewhere that may ask, with credentials
}
