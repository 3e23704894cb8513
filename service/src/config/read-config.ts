import type { Limits, Ttl } from 'ieum/server'
import { findContradictions } from './find-contradictions.js'
import { limitSettings, ttlSettings } from './limits.js'
import { listSettings } from './describe-settings.js'
import { findUnknown, readVariables, type Environment, type Values } from './read-variables.js'
import type { AnySetting } from './setting.js'
import { settings } from './settings.js'

/** Everything that the environment says, checked. */
export interface Config extends Values<typeof settings> {
  limits: Partial<Limits>
  ttl: Partial<Ttl>
}

/** Reads the environment. `problems` has one sentence for each wrong or missing value; it is empty if all are right. */
export function readConfig(environment: Environment, isSandbox: boolean): { config: Config; problems: string[] } {
  const own = readVariables(settings, environment)
  const limits = readVariables(limitSettings, environment)
  const ttl = readVariables(ttlSettings, environment)
  const config = { ...own.values, limits: dropUnset(limits.values), ttl: dropUnset(ttl.values) }
  const wrong = [...own.problems, ...limits.problems, ...ttl.problems]
  const unknown = findUnknown(listSettings(), environment)
  const missing = isSandbox ? findSandboxProblems(config) : findMissing(config)
  // A value that is wrong is not missing.
  const news = [...missing, ...findContradictions(config, isSandbox)].filter(
    (sentence) => !wrong.some((one) => getVariable(one) === getVariable(sentence)),
  )
  return { config, problems: [...wrong, ...unknown, ...news] }
}

function getVariable(problem: string): string | undefined {
  return problem.split(' ')[0]?.replace(/_FILE$/, '')
}

/** Without a key the kit's own default holds. */
function dropUnset<Name extends string>(values: Record<Name, number | undefined>): Partial<Record<Name, number>> {
  const kept: Partial<Record<Name, number>> = { ...values }
  for (const name in kept) if (kept[name] === undefined) delete kept[name]
  return kept
}

function findMissing(config: Config): string[] {
  const { publicOrigin, baseUrl, apiKey, comId, srvId, identifyUrl, identityKey } = config
  const required: [unknown, AnySetting][] = [
    [publicOrigin, settings.publicOrigin],
    [baseUrl, settings.baseUrl],
    [apiKey, settings.apiKey],
    [comId, settings.comId],
    [srvId, settings.srvId],
    [identifyUrl ?? identityKey, settings.identifyUrl],
  ]
  const missing = required.filter(([value]) => !value)
  return missing.map(([, { variable, give }]) => `${variable} is missing. Give ${give}.`)
}

/** Beside a host's own session, a made-up user would be signed in for everybody. */
function findSandboxProblems({ identifyUrl, identityKey, baseUrl, apiKey }: Config): string[] {
  const refused: [unknown, AnySetting, string][] = [
    [identifyUrl, settings.identifyUrl, 'which signs a made-up person in'],
    [identityKey, settings.identityKey, 'which signs a made-up person in'],
    [baseUrl, settings.baseUrl, 'which is the platform itself'],
    [apiKey, settings.apiKey, 'which makes one up'],
  ]
  const found = refused.filter(([value]) => value)
  return found.map(([, { variable }, reason]) => `${variable} is set beside --sandbox, ${reason}. Give one of them.`)
}
