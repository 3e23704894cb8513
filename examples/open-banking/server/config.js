import { getPublicOrigin } from './origin.js'

/** What Open Banking gave to this service, and where it is. Read when it is needed: the emulator sets it at the start. */
export function getConfig() {
  return {
    baseUrl: process.env.OPEN_BANKING_URL ?? '',
    clientId: process.env.OPEN_BANKING_CLIENT_ID ?? '',
    clientSecret: process.env.OPEN_BANKING_CLIENT_SECRET ?? '',
    redirectUri: `${getPublicOrigin()}/connect/callback`,
  }
}
