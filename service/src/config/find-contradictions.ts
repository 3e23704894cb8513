import { isLoopbackListener } from '../../../src/contract/is-loopback.js'
import type { Config } from './read-config.js'
import { settings } from './settings.js'

/** One sentence for each value that is right alone and wrong beside another one. It begins with the variable to change. */
export function findContradictions(config: Config, isSandbox: boolean): string[] {
  return [
    ...findIdentityProblems(config),
    ...findMissingSecrets(config),
    ...findSharedPorts(config, isSandbox),
    ...(isSandbox ? [] : findShutdownProblems(config)),
  ]
}

function findIdentityProblems({ identifyUrl, identityKey }: Config): string[] {
  if (!identifyUrl || !identityKey) return []
  return ['IEUM_IDENTIFY_URL and IEUM_IDENTITY_KEY are both set. Give one way to know who is signed in.']
}

function findMissingSecrets({ redisUrl, secret, internalHost, internalToken }: Config): string[] {
  const problems: string[] = []
  if (redisUrl && !secret) {
    problems.push(`IEUM_SECRET is missing beside IEUM_REDIS_URL. Give ${settings.secret.give}.`)
  }
  if (!isLoopbackListener(internalHost ?? 'localhost') && !internalToken) {
    const reason = 'and the internal listener is not bound to loopback'
    problems.push(`IEUM_INTERNAL_TOKEN is missing, ${reason}. Give ${settings.internalToken.give}.`)
  }
  return problems
}

/** Port 0 is another one each time: the system chooses it. */
function findSharedPorts({ port, internalPort, sandboxPort }: Config, isSandbox: boolean): string[] {
  const ports: [string, number][] = [
    [settings.port.variable, port],
    [settings.internalPort.variable, internalPort],
  ]
  if (isSandbox) ports.push([settings.sandboxPort.variable, sandboxPort])
  return ports.flatMap(([variable, number], index) => {
    const [other] = ports.slice(0, index).find(([, earlier]) => earlier === number && number !== 0) ?? []
    return other ? `${variable} is the port of ${other}, too. Give another one.` : []
  })
}

function findShutdownProblems({ shutdownDelayMs, shutdownMs }: Config): string[] {
  if (!(shutdownDelayMs >= shutdownMs)) return []
  const reason = 'so what is under way would be cut'
  return [
    `IEUM_SHUTDOWN_DELAY_MS is not below IEUM_SHUTDOWN_MS (${shutdownMs}), ${reason}. Give less, or more in IEUM_SHUTDOWN_MS.`,
  ]
}
