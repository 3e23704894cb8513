import type { Config } from '../config/read-config.js'
import { identifyByEncryptedHeader } from './encrypted-header.js'
import type { Identify } from './identify.js'
import { identifyByWebhook } from './webhook.js'

/** The one way of the configuration to know who is signed in. */
export function createIdentify(config: Config): Identify {
  const { identityKey: key, identityHeader: header, identityAudience, publicOrigin } = config
  const audience = identityAudience ?? publicOrigin
  if (key && audience) return identifyByEncryptedHeader({ header, key, audience })
  const { identifyUrl: url, identifyHeaders: headerNames, identifySecret: secret, identifyMs: timeoutMs } = config
  if (url) return identifyByWebhook({ url, headerNames, secret, timeoutMs })
  throw new Error('Neither IEUM_IDENTIFY_URL nor IEUM_IDENTITY_KEY is set.')
}
