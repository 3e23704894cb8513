import { createSandbox, type Persona, type Sandbox } from 'ieum/sandbox'
import { createOnboarding, koscomGateway, type Identity, type Limits, type Onboarding } from 'ieum/server'
import { logger } from './logger.js'

/** Everything behind the demo's pages: the emulated platform, and the backend that asks it. */
export interface Platform {
  sandbox: Sandbox
  sandboxUrl: string
  onboarding: Onboarding
  findPersona: (id: string | undefined) => Readonly<Persona> | undefined
  sessions: Sessions
}

/** What the demo remembers of a visitor: who they play, and the account they started with. */
export interface Session {
  persona: string
  account?: { firmCode: string; alias: string | null }
}

export type Sessions = Map<string, Session>

export const sessionCookie = 'chagok'

interface PlatformOptions {
  apiKey: string
  sandboxUrl: string
  limits: Partial<Limits>
}

export function createPlatform({ apiKey, sandboxUrl, limits }: PlatformOptions): Platform {
  const partner = { comId: 'F9999', srvId: '999' }
  const sandbox = createSandbox({ apiKey, partner })
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
  const platform = { sandbox, sandboxUrl, onboarding: startOnboarding(), findPersona, sessions }
  sandbox.onChange(({ source, personaId }) => {
    if (source !== 'control') return
    const persona = findPersona(personaId)
    if (persona) void platform.onboarding.forget(getIdentity(persona))
    // Of a sandbox that was set anew nothing is known: neither answers, nor quota, nor health.
    else platform.onboarding = startOnboarding()
  })
  return platform
}

/** The subject is public; CI and name stay on the server. */
export function getIdentity({ id, ci, name }: Readonly<Persona>): Identity {
  return { subject: `visitor-${id}`, ci, korName: name }
}

export function readSessionId(request: Request): string {
  return new RegExp(`(?:^|; )${sessionCookie}=([\\w-]+)`).exec(request.headers.get('Cookie') ?? '')?.[1] ?? ''
}
