import { createSandbox, type Persona, type Sandbox } from 'ieum/sandbox'
import { createOnboarding, koscomGateway, type Identity, type Limits, type OnboardingServer } from 'ieum/server'
import { logger } from './logger.js'
import { readSessionId } from './session-cookie.js'

/** Everything behind the demo's pages: the emulated platform, and the backend that calls it. */
export interface Platform {
  sandbox: Sandbox
  sandboxUrl: string
  /** Where the demo itself is, so that the portal can lead back. */
  appUrl: string
  onboarding: OnboardingServer
  findPersona: (id: string | undefined) => Readonly<Persona> | undefined
  sessions: Sessions
}

/** What the demo stores for a visitor: the persona, and the account that the backend has confirmed. */
export interface Session {
  persona: string
  account?: { firmCode: string; alias: string | null }
}

type Sessions = Map<string, Session>

interface PlatformOptions {
  apiKey: string
  sandboxUrl: string
  appUrl: string
  limits: Partial<Limits>
}

export function createPlatform({ apiKey, sandboxUrl, appUrl, limits }: PlatformOptions): Platform {
  const partner = { comId: 'F9999', srvId: '999' }
  const sandbox = createSandbox({ apiKey, partner, returnOrigins: [appUrl] })
  const sessions: Sessions = new Map()
  const findPersona = (id: string | undefined) => sandbox.personas.find((persona) => persona.id === id)
  const startOnboarding = () =>
    createOnboarding({
      gateway: koscomGateway({ apiKey, partner, baseUrl: `${sandboxUrl}/v1/common/member` }),
      identify: (request) => {
        const persona = findPersona(sessions.get(readSessionId(request))?.persona)
        return persona ? getIdentity(persona) : null
      },
      limits,
      logger,
    })
  const platform = { sandbox, sandboxUrl, appUrl, onboarding: startOnboarding(), findPersona, sessions }
  sandbox.onChange(({ source, personaId }) => {
    if (source !== 'control') return
    const persona = findPersona(personaId)
    if (persona) void platform.onboarding.forget(getIdentity(persona))
    // After a reset of the sandbox, cache, quota and health of the backend are out of date.
    else platform.onboarding = startOnboarding()
  })
  return platform
}

/** The subject is public; CI and name stay on the server. */
export function getIdentity({ id, ci, name }: Readonly<Persona>): Identity {
  return { subject: `visitor-${id}`, ci, korName: name }
}
