import {
  parseHeaderName,
  parseHeaderNames,
  parseInteger,
  parseListenHost,
  parseOneOf,
  parseText,
} from './parse-values.js'
import { parseApiKey, parseBaseUrl, parseComId, parseSrvId } from './parse-values.js'
import { parseEncryptionKey, parseOrigin, parseOrigins, parseRedisUrl, parseSecrets } from './parse-values.js'
import { parseToken, parseWebhookUrl } from './parse-values.js'
import type { Setting } from './setting.js'

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
type LogLevel = (typeof logLevels)[number]

const port = 'a port from 0 to 65535 (if Kubernetes set it: enableServiceLinks: false)'

function setting<Value>(
  variable: string,
  fallback: Value,
  details: Pick<Setting<Value>, 'about' | 'give' | 'parse' | 'isSecret'>,
): Setting<Value> {
  return { variable, fallback, ...details }
}

function milliseconds(min: number, max: number): Pick<Setting<number>, 'give' | 'parse'> {
  return { give: `milliseconds, a whole number from ${min} to ${max}`, parse: parseInteger(min, max) }
}

const optional = setting<string | null>
const number = setting<number>

/** The settings of the service, beside limits and lifetimes. */
export const settings = {
  publicOrigin: optional('IEUM_PUBLIC_ORIGIN', null, {
    about: 'the origin of your pages, as browsers see it',
    give: 'an origin, e.g. https://app.example',
    parse: parseOrigin,
  }),
  allowedOrigins: setting<string[]>('IEUM_ALLOWED_ORIGINS', [], {
    about: 'other origins whose pages may call, with credentials (CORS)',
    give: 'origins with commas between them',
    parse: parseOrigins,
  }),
  host: setting('IEUM_HOST', '0.0.0.0', {
    about: 'address of the public listener',
    give: 'an address without a port, e.g. 0.0.0.0',
    parse: parseListenHost,
  }),
  port: number('IEUM_PORT', 8080, {
    about: 'port of the public listener',
    give: port,
    parse: parseInteger(0, 65_535),
  }),
  internalHost: setting('IEUM_INTERNAL_HOST', '127.0.0.1', {
    about: 'address of the internal listener',
    give: 'an address without a port, e.g. 127.0.0.1',
    parse: parseListenHost,
  }),
  internalPort: number('IEUM_INTERNAL_PORT', 8081, {
    about: 'port of the internal listener',
    give: port,
    parse: parseInteger(0, 65_535),
  }),
  internalToken: optional('IEUM_INTERNAL_TOKEN', null, {
    about: 'bearer token of the internal listener; required unless it is bound to loopback',
    give: '32 visible ASCII characters or more, e.g. from openssl rand -base64 32',
    parse: parseToken,
    isSecret: true,
  }),
  baseUrl: optional('KOSCOM_BASE_URL', null, {
    about: 'the platform’s URL above the two paths',
    give: 'an https URL, e.g. https://apigw.koscom.co.kr/v1/common/member (http on this machine only)',
    parse: parseBaseUrl,
  }),
  apiKey: optional('KOSCOM_API_KEY', null, {
    about: 'the platform’s API key',
    give: 'the key that the platform issued, without spaces',
    parse: parseApiKey,
    isSecret: true,
  }),
  comId: optional('KOSCOM_COM_ID', null, {
    about: 'your company code at the platform',
    give: 'the company code, at most 5 characters, e.g. F9999',
    parse: parseComId,
  }),
  srvId: optional('KOSCOM_SRV_ID', null, {
    about: 'your service code at the platform',
    give: 'the service code, at most 20 characters, e.g. 999',
    parse: parseSrvId,
  }),
  identifyUrl: optional('IEUM_IDENTIFY_URL', null, {
    about: 'your URL that says who is signed in',
    give: 'an http or https URL, e.g. http://app:3000/internal/ieum/identify, or set IEUM_IDENTITY_KEY instead',
    parse: parseWebhookUrl,
  }),
  identifyHeaders: setting<string[]>('IEUM_IDENTIFY_HEADERS', ['Cookie', 'Authorization'], {
    about: 'the request’s headers that are sent there',
    give: 'header names with commas between them, e.g. Cookie,Authorization',
    parse: parseHeaderNames,
  }),
  identifySecret: optional('IEUM_IDENTIFY_SECRET', null, {
    about: 'sent there as X-Ieum-Identify-Secret, so that you know the sender',
    give: '32 visible ASCII characters or more, e.g. from openssl rand -base64 32',
    parse: parseToken,
    isSecret: true,
  }),
  identifyMs: number('IEUM_IDENTIFY_MS', 3000, {
    about: 'milliseconds to wait for it',
    ...milliseconds(1, 60_000),
  }),
  identityKey: setting<Uint8Array | null>('IEUM_IDENTITY_KEY', null, {
    about: 'instead of the URL: the key of the encrypted identity that your gateway puts into a header',
    give: '32 random bytes in base64, e.g. from openssl rand -base64 32',
    parse: parseEncryptionKey,
    isSecret: true,
  }),
  identityHeader: setting('IEUM_IDENTITY_HEADER', 'X-Ieum-Identity', {
    about: 'that header',
    give: 'a header name',
    parse: parseHeaderName,
  }),
  identityAudience: optional('IEUM_IDENTITY_AUDIENCE', null, {
    about: 'its audience; default IEUM_PUBLIC_ORIGIN',
    give: 'the value of the claim aud',
    parse: parseText,
  }),
  redisUrl: optional('IEUM_REDIS_URL', null, {
    about: 'the Redis that all processes share; without it each process caches alone',
    give: 'a URL, e.g. rediss://user:password@redis:6379/0, with %xx for special characters',
    parse: parseRedisUrl,
    isSecret: true,
  }),
  secret: setting<string[] | null>('IEUM_SECRET', null, {
    about: 'encrypts what is in Redis; required with it; a list rotates, the current one first',
    give: 'at least 32 random bytes, e.g. from openssl rand -base64 32; to rotate: current,former',
    parse: parseSecrets,
    isSecret: true,
  }),
  logLevel: setting<LogLevel>('IEUM_LOG_LEVEL', 'info', {
    about: 'the least level that is logged',
    give: `one of ${logLevels.join(', ')}`,
    parse: parseOneOf(logLevels),
  }),
  shutdownDelayMs: number('IEUM_SHUTDOWN_DELAY_MS', 3000, {
    about: 'milliseconds after SIGTERM in which it still serves, not ready, so that a load balancer can turn away',
    ...milliseconds(0, 600_000),
  }),
  shutdownMs: number('IEUM_SHUTDOWN_MS', 20_000, {
    about: 'milliseconds after SIGTERM in which it ends, whatever is under way',
    ...milliseconds(1, 600_000),
  }),
  sandboxPort: number('IEUM_SANDBOX_PORT', 4010, {
    about: 'with --sandbox: port of the emulated platform and its portal',
    give: port,
    parse: parseInteger(0, 65_535),
  }),
}
