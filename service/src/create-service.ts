import {
  createOnboarding,
  koscomGateway,
  type KoscomGatewayOptions,
  type Logger,
  type OnboardingServer,
} from 'ieum/server'
import type { Config } from './config/read-config.js'
import { connectStore, type ConnectedStore } from './connect-store.js'
import type { Identify } from './identify/identify.js'
import { instrumentGateway } from './operations/instrument-gateway.js'
import { instrumentIdentify } from './operations/instrument-identify.js'
import type { Metrics } from './operations/metrics.js'

interface ServiceOptions {
  config: Config
  platform: Pick<KoscomGatewayOptions, 'apiKey' | 'partner' | 'baseUrl'>
  identify: Identify
  metrics: Metrics
  logger: Logger
}

/** The kit's server, and the store behind it if there is one. */
export interface Service {
  onboarding: OnboardingServer
  store: ConnectedStore | null
}

/** Builds the kit's server from the configuration. */
export async function createService({ config, platform, identify, metrics, logger }: ServiceOptions): Promise<Service> {
  const { redisUrl, secret, limits, ttl, publicOrigin, allowedOrigins } = config
  const store = redisUrl ? await connectStore(redisUrl, logger) : null
  const onboarding = createOnboarding({
    gateway: instrumentGateway(koscomGateway(platform), metrics),
    identify: instrumentIdentify(identify, metrics),
    ...(store && { store: store.store }),
    ...(secret && { secret }),
    ...(publicOrigin !== null && { publicOrigin }),
    allowedOrigins,
    limits,
    ttl,
    logger,
    audit: (record) => logger.info({ access: record }, 'access to personal data'),
  })
  metrics.watch(onboarding.health, () => store?.isConnected() ?? true)
  return { onboarding, store }
}

/** The platform as the configuration names it. */
export function getPlatform({ apiKey, baseUrl, comId, srvId }: Config): ServiceOptions['platform'] {
  return { apiKey: apiKey ?? '', baseUrl: baseUrl ?? '', partner: { comId: comId ?? '', srvId: srvId ?? '' } }
}
