import { limitSettings, ttlSettings } from './limits.js'
import type { Config } from './read-config.js'
import type { AnySetting } from './setting.js'
import { settings } from './settings.js'

/** Every setting, in the order of the documents. */
export function listSettings(): AnySetting[] {
  return [settings, limitSettings, ttlSettings].flatMap((group): AnySetting[] => Object.values(group))
}

/** What `--help` says about the environment. */
export function describeSettings(): string {
  const width = Math.max(...listSettings().map(({ variable }) => variable.length))
  return listSettings()
    .map(({ variable, about, fallback }) => `  ${variable.padEnd(width)}  ${about}${describeFallback(fallback)}`)
    .join('\n')
}

/** The rows of the README's table. */
export function formatSettingsTable(): string[] {
  return listSettings().map(({ variable, about, give, fallback, isSecret }) => {
    const value = describeFallback(fallback).replace(/^ \((.*)\)$/, ', default `$1`')
    return `| \`${variable}\` | ${about}${value} | ${give}${isSecret ? '; secret' : ''} |`
  })
}

function describeFallback(fallback: unknown): string {
  const values = Array.isArray(fallback) ? fallback : [fallback ?? '']
  const text = values.join(',')
  return text === '' ? '' : ` (${text})`
}

/** The configuration as JSON, by variable. Secrets are hidden, and what the kit decides is left out. */
export function formatConfig(config: Config): string {
  const groups: [Record<string, AnySetting>, Record<string, unknown>][] = [
    [settings, { ...config }],
    [limitSettings, { ...config.limits }],
    [ttlSettings, { ...config.ttl }],
  ]
  const shown = groups.flatMap(([group, values]) =>
    Object.entries(group)
      .filter(([name]) => values[name] !== undefined)
      .map(([name, { variable, isSecret }]) => [variable, isSecret && values[name] ? '(hidden)' : values[name]]),
  )
  return JSON.stringify(Object.fromEntries(shown), null, 2)
}
