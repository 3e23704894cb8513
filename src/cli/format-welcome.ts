import type { PersonaProfile } from '../sandbox/index.js'

/** What the printed text has to say about a running sandbox. */
export interface Welcome {
  /** Its origin for this machine, e.g. `http://127.0.0.1:4010`. */
  origin: string
  /** Set only if the key is made up. A configured key is never printed. */
  madeUpKey?: string | undefined
  /** `loopback`: only this machine. `any`: other machines, too. `other`: an address that is not a loopback address. */
  reach: 'loopback' | 'any' | 'other'
  personas: readonly PersonaProfile[]
}

const reachNotes = {
  loopback: '',
  any: '\nOther machines can open the portal only, by any address of this machine.',
  other:
    '\nThis host is not a loopback address, so it serves the portal only. For gateway and control, use --host 0.0.0.0.',
}

/** The text that is printed when the sandbox listens. */
export function formatWelcome({ origin, madeUpKey, reach, personas }: Welcome): string {
  const isLocal = reach !== 'other'
  const gateway = [`  Gateway  ${origin}/v1/common/member`, `  API key  ${madeUpKey ?? 'the one in KOSCOM_API_KEY'}`]
  const control = ['', `Names and CIs to sign in with: curl ${origin}/__sandbox/personas`]
  return [
    'The ieum sandbox is running.',
    '',
    ...(isLocal ? gateway : []),
    `  Portal   ${origin}/portal/sign-up`,
    ...(reachNotes[reach] ? [reachNotes[reach]] : []),
    '',
    'Personas:',
    ...personas.map(({ id, name, description }) => `  ${id.padEnd(10)}${name}  ${description}`),
    ...(isLocal ? control : []),
    '',
    'Press Ctrl+C to stop.',
  ].join('\n')
}
