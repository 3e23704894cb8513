import { personas } from '../sandbox/index.js'

/** What the terminal says about a running sandbox. */
export interface Welcome {
  /** Where this machine reaches it, e.g. `http://127.0.0.1:4010`. */
  origin: string
  /** Present where it is made up; a configured key is never printed. */
  madeUpKey?: string | undefined
  /** `loopback`: this machine alone; `any`: other machines, too; `other`: by an address that is not the loopback's. */
  reach: 'loopback' | 'any' | 'other'
}

const others = {
  loopback: '',
  any: '\nOther machines reach this one by any of its addresses and are shown the portal only.',
  other: '\nThis host is not the loopback: the portal only. For gateway and control, too, use --host 0.0.0.0.',
}

/** The text printed when the sandbox listens. */
export function formatWelcome({ origin, madeUpKey, reach }: Welcome): string {
  const isLocal = reach !== 'other'
  const gateway = [`  Gateway  ${origin}/v1/common/member`, `  API key  ${madeUpKey ?? 'the one in KOSCOM_API_KEY'}`]
  const control = ['', `Names and CIs to sign in with: curl ${origin}/__sandbox/personas`]
  return [
    'The ieum sandbox is running.',
    '',
    ...(isLocal ? gateway : []),
    `  Portal   ${origin}/portal/sign-up`,
    ...(others[reach] ? [others[reach]] : []),
    '',
    'Personas:',
    ...personas.map(({ id, name, description }) => `  ${id.padEnd(10)}${name}  ${description}`),
    ...(isLocal ? control : []),
    '',
    'Press Ctrl+C to stop.',
  ].join('\n')
}
