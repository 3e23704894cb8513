import type { AnySetting } from './setting.js'

/** The variables of the process, and how to read a file. */
export interface Environment {
  variables: Record<string, string | undefined>
  readFile: (path: string) => string
}

/** The values of settings, by name. */
export type Values<Settings extends Record<string, AnySetting>> = {
  [Name in keyof Settings]: Settings[Name]['fallback']
}

/**
 * Reads settings. An empty variable counts as not set. `problems` has one sentence for each wrong value, which begins with
 * its variable; the value is missing then.
 */
export function readVariables<Settings extends Record<string, AnySetting>>(
  settings: Settings,
  environment: Environment,
): { values: Values<Settings>; problems: string[] } {
  const values: Record<string, unknown> = {}
  const problems: string[] = []
  for (const [name, setting] of Object.entries(settings)) {
    try {
      const text = readText(setting, environment)
      values[name] = text === undefined ? setting.fallback : parse(setting, text)
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error))
    }
  }
  return { values: values as Values<Settings>, problems }
}

function readText({ variable }: AnySetting, { variables, readFile }: Environment): string | undefined {
  const [direct, path] = [variables[variable], variables[`${variable}_FILE`]]
  if (direct && path) throw new Error(`${variable} and ${variable}_FILE are both set. Give one of them.`)
  if (!path) return direct || undefined
  const text = readNamed(variable, path, readFile)
  // A secret that was not written yet must not switch off what it protects.
  if (text === '')
    throw new Error(`${variable}_FILE names an empty file. Put the value into it, or leave the variable out.`)
  return text
}

function readNamed(variable: string, path: string, readFile: Environment['readFile']): string {
  try {
    // Editors and `echo` end a file with a line feed.
    return readFile(path).trimEnd()
  } catch {
    throw new Error(
      `${variable}_FILE names a file that cannot be read. Give the path of a file that this process may read.`,
    )
  }
}

/** The value is not quoted: it may be a secret. */
function parse(setting: AnySetting, text: string): unknown {
  try {
    return setting.parse(text)
  } catch {
    throw new Error(`${setting.variable} is not right. Give ${setting.give}.`)
  }
}

/** What Kubernetes sets for every service in a namespace. */
const serviceLink = /_SERVICE_(HOST|PORT)(_|$)|_PORT_\d+_(TCP|UDP)/

/** Variables that look like a setting and are none, as a misspelled one is. */
export function findUnknown(settings: AnySetting[], { variables }: Environment): string[] {
  const known = new Set(settings.flatMap(({ variable }) => [variable, `${variable}_FILE`]))
  return Object.keys(variables)
    .filter((name) => /^(IEUM|KOSCOM)_/.test(name) && !known.has(name) && !serviceLink.test(name))
    .map((name) => `${name} is no setting. ieum-service --help lists them all.`)
}
