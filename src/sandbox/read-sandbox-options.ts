import type { Partner } from '../contract/person.js'
import type { SandboxOptions } from './sandbox.js'

/** The options with every default, as the sandbox compares them. */
export type SandboxSettings = Required<Omit<SandboxOptions, 'partner'>> & { partner: Partner | undefined }

const names = Object.keys({
  apiKey: true,
  partner: true,
  now: true,
  basePath: true,
  quota: true,
  returnOrigins: true,
  people: true,
} satisfies Record<keyof SandboxOptions, true>)

/** Fills in what is left out, and takes a slash too many or too few. Throws a `TypeError` for what would never fit. Values are not repeated. */
export function readSandboxOptions(options: SandboxOptions): SandboxSettings {
  const unknown = Object.keys(options).find((name) => !names.includes(name))
  if (unknown !== undefined) refuse(unknown, `which does not exist. Give one of ${names.join(', ')}.`)
  const { apiKey, partner, now = Date.now, quota = 50_000, people = [] } = options
  const { basePath = '/v1/common/member', returnOrigins = [] } = options
  if (!/^[\x21-\x7e]+$/.test(toText(apiKey))) refuse('apiKey', 'which is no text of visible ASCII characters.')
  if (!Number.isSafeInteger(quota) || quota < 0) refuse('quota', 'which is no whole number from 0.')
  if (typeof now !== 'function') refuse('now', 'which is no function.')
  return {
    apiKey,
    partner,
    now,
    quota,
    people,
    basePath: readBasePath(basePath),
    returnOrigins: returnOrigins.map(readOrigin),
  }
}

function readBasePath(path: unknown): string {
  const trimmed = toText(path).replaceAll(/^\/+|\/+$/g, '')
  if (typeof path !== 'string' || /[?#\s]|\/\//.test(trimmed)) refuse('basePath', "which is no path, e.g. '/api'.")
  return trimmed && `/${trimmed}`
}

function readOrigin(text: unknown): string {
  const url = toText(text)
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    refuse('returnOrigins', "with one that is no origin, e.g. 'http://localhost:3000'.")
  }
  return new URL(url).origin
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function refuse(name: string, flaw: string): never {
  throw new TypeError(`ieum: createSandbox got ${name}, ${flaw}`)
}
