import { parseArgs } from 'node:util'
import { isSubject } from '../contract/request-headers.js'
import { UsageError } from './usage-error.js'

/** What `ieum check` is to do, or that it only explains itself. */
export interface CheckArgs {
  /** Without a slash at the end. */
  endpoint: string
  session: Headers
  subject: string | undefined
  sandbox: { origin: string; personaId: string } | null
  json: boolean
}

/** What `ieum check --help` prints. */
export const checkUsage = `Usage: ieum check <endpoint> [--header 'Name: value']... [--subject <id>]
                  [--sandbox <url> --persona <id>] [--json]

Proves that a backend in any language speaks the contract of ieum/openapi.json.
<endpoint> is the URL above /register/search and /consent/search.

Options:
  --header 'Name: value'  Your session, e.g. 'Cookie: session=...'; may be repeated.
                          Never printed. Left out where a request has to be refused.
  --subject <id>          The public id of the session's user, sent as X-Ieum-Subject
  --sandbox <url>         A running "ieum sandbox" that your backend has as upstream.
                          Reset, and led through everything that upstream may say
  --persona <id>          The sandbox's persona who the session's user is, e.g. hong
  --json                  Print the findings as JSON
  --help                  Print this

Exit code: 0 where every MUST holds, 1 where one does not, 2 for a wrong command line.`

const options = {
  header: { type: 'string', multiple: true },
  subject: { type: 'string' },
  sandbox: { type: 'string' },
  persona: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Reads the arguments behind `ieum check`; null where help is asked for. Throws a {@link UsageError}. */
export function parseCheckArgs(args: string[]): CheckArgs | null {
  const { values, positionals } = parse(args)
  if (values.help) return null
  const [endpoint, ...more] = positionals
  if (endpoint === undefined) throw new UsageError(checkUsage)
  // What stands there too much may be a session that was not quoted, so it is not repeated.
  if (more.length > 0) throw new UsageError("Give one endpoint, and headers in quotes: --header 'Name: value'")
  const { subject, json } = values
  if (subject !== undefined && !isSubject(subject)) {
    throw new UsageError('--subject must be 1 to 256 visible ASCII characters.')
  }
  const sandbox = readSandbox(values.sandbox, values.persona)
  return {
    endpoint: readUrl('The endpoint', endpoint),
    session: readHeaders(values.header ?? []),
    subject,
    sandbox,
    json,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${reason}\n\n${checkUsage}`)
  }
}

function readUrl(what: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const isPlain = url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash
  if (!isPlain) throw new UsageError(`${what} must be an http(s) URL without user, query and hash.`)
  return url.href.replace(/\/+$/, '')
}

function readSandbox(url: string | undefined, personaId: string | undefined): CheckArgs['sandbox'] {
  if (url === undefined && personaId === undefined) return null
  if (url === undefined || personaId === undefined) throw new UsageError('--sandbox and --persona go together.')
  return { origin: new URL(readUrl('--sandbox', url)).origin, personaId }
}

function readHeaders(texts: string[]): Headers {
  const headers = new Headers()
  for (const [index, text] of texts.entries()) {
    const [name = '', ...rest] = text.split(':')
    try {
      if (rest.length === 0) throw new TypeError('no colon')
      headers.append(name.trim(), rest.join(':').trim())
    } catch {
      throw new UsageError(`--header number ${index + 1} is not of the form 'Name: value'.`)
    }
  }
  return headers
}
