import type { OnboardingClient } from './onboarding-client.js'

/** Whose data it is: one user at one backend. Two backends on one page, or one user of two, stay apart. */
export interface OnboardingScope {
  /** The signed-in user's public id. */
  subject: string
  /** URL of the backend, spelled as the client got it: `/api` and `https://host.example/api` are two. A trailing slash does not count. */
  endpoint: string
}

/** The URL of a backend without a trailing slash. */
export function trimEndpoint(endpoint: string): string {
  return endpoint.replace(/\/+$/, '')
}

/** What a user has at the backend of a client. */
export function getScope(client: OnboardingClient, subject: string): OnboardingScope {
  return { subject, endpoint: trimEndpoint(client.endpoint ?? '') }
}
