import { personas } from '../sandbox/index.js'

/** What the terminal says about a running sandbox. */
export interface Welcome {
  /** Origin, e.g. `http://127.0.0.1:4010`. */
  origin: string
  /** Present where it is made up; a configured key is never printed. */
  madeUpKey?: string | undefined
  /** False where only the portal is served. */
  isLocal: boolean
}

/** The text printed when the sandbox listens. */
export function formatWelcome({ origin, madeUpKey, isLocal }: Welcome): string {
  const gateway = isLocal
    ? [`  Gateway  ${origin}/v1/common/member`, `  API key  ${madeUpKey ?? 'the one in KOSCOM_API_KEY'}`]
    : ['  Gateway  not served: the host is not the loopback']
  const control = isLocal ? ['', `Names and CIs to sign in with: curl ${origin}/__sandbox/personas`] : []
  return [
    'The ieum sandbox is running.',
    '',
    ...gateway,
    `  Portal   ${origin}/portal/sign-up`,
    '',
    'Personas:',
    ...personas.map(({ id, name, description }) => `  ${id.padEnd(10)}${name}  ${description}`),
    ...control,
    '',
    'Press Ctrl+C to stop.',
  ].join('\n')
}
