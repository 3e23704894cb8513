import { isIP } from 'node:net'
import { createOnboarding, koscomGateway, memoryStore, type OnboardingOptions } from 'ieum/server'
import { WrongValue } from './setting.js'

export function parseText(text: string): string {
  if (text === '') throw new WrongValue()
  return text
}

/** A parser for whole numbers in a range. */
export function parseInteger(min: number, max: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (!/^\d{1,12}$/.test(text) || number < min || number > max) throw new WrongValue()
    return number
  }
}

/** An address or a name to listen on. The port is another setting. */
export function parseListenHost(text: string): string {
  if (isIP(text) === 0 && !/^[a-z\d][\w.-]*$/i.test(text)) throw new WrongValue()
  return text
}

/** The kit itself knows which origin no browser sends. */
export function parseOrigin(text: string): string {
  const { origin } = parseHttpUrl(text)
  if (text.replace(/\/$/, '') !== origin) throw new WrongValue()
  checkByKit({ publicOrigin: origin })
  return origin
}

export function parseOrigins(text: string): string[] {
  return parseList(text).map(parseOrigin)
}

/** A URL without a user and a query: logs of proxies would have the password or the key. */
export function parseWebhookUrl(text: string): string {
  const url = parseHttpUrl(text)
  if (url.username || url.password || /[?#]/.test(url.href)) throw new WrongValue()
  return url.href
}

function parseHttpUrl(text: string): URL {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new WrongValue()
  return new URL(text)
}

/** A URL that the library takes: it decodes user and password, and reads the path as the number of a database. */
export function parseRedisUrl(text: string): string {
  const { username, password, pathname } = new URL(text)
  const isRight = /^rediss?:\/\//i.test(text) && /^(\/\d{0,9})?$/.test(pathname)
  if (!isRight || ![username, password].every(canDecode)) throw new WrongValue()
  return text
}

function canDecode(text: string): boolean {
  try {
    return typeof decodeURIComponent(text) === 'string'
  } catch {
    return false
  }
}

/** Headers of one connection, and those that say where and how long a request is. */
const unforwardable =
  /^(host|connection|keep-alive|te|trailer|transfer-encoding|content-.*|upgrade|proxy-.*|expect|date)$/i

export function parseHeaderNames(text: string): string[] {
  return parseList(text).map(parseHeaderName)
}

export function parseHeaderName(text: string): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(text) || unforwardable.test(text)) throw new WrongValue()
  return text
}

/** A token that can stand in a header and cannot be guessed. */
export function parseToken(text: string): string {
  if (!/^[\x21-\x7e]{32,1024}$/.test(text)) throw new WrongValue()
  return text
}

/** The 32 bytes of an A256GCM key, in base64 or base64url. */
export function parseEncryptionKey(text: string): Uint8Array {
  const bytes = /^[\w+/-]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : new Uint8Array()
  if (bytes.length !== 32 || new Set(bytes).size < 10) throw new WrongValue()
  return new Uint8Array(bytes)
}

export function parseApiKey(text: string): string {
  return parseByGateway(text, { apiKey: text })
}

export function parseBaseUrl(text: string): string {
  return parseByGateway(text, { baseUrl: text })
}

export function parseComId(text: string): string {
  return parseByGateway(text, { comId: text })
}

export function parseSrvId(text: string): string {
  return parseByGateway(text, { srvId: text })
}

/** The kit itself knows what a gateway can be made of. */
function parseByGateway(
  text: string,
  { apiKey = 'key', baseUrl = 'https://localhost', comId = '1', srvId = '1' }: Record<string, string>,
): string {
  koscomGateway({ apiKey, baseUrl, partner: { comId, srvId } })
  return text
}

/** The kit itself knows which secret can be guessed. */
export function parseSecrets(text: string): string[] {
  const secret = parseList(text)
  checkByKit({ store: memoryStore(), secret })
  return secret
}

function checkByKit(options: Partial<OnboardingOptions>): void {
  const gateway = koscomGateway({ apiKey: 'key', baseUrl: 'https://localhost', partner: { comId: '1', srvId: '1' } })
  createOnboarding({ gateway, identify: () => null, ...options })
}

export function parseOneOf<const Choice extends string>(choices: readonly Choice[]): (text: string) => Choice {
  return (text) => {
    const choice = choices.find((one) => one === text)
    if (choice === undefined) throw new WrongValue()
    return choice
  }
}

function parseList(text: string): string[] {
  const items = text.split(/[\s,]+/).filter((item) => item !== '')
  if (items.length === 0) throw new WrongValue()
  return items
}
