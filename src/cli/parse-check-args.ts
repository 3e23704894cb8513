import { parseArgs } from 'node:util'
import { resources } from '../contract/resources.js'
import { isSubject } from '../contract/request-headers.js'
import { UsageError } from './usage-error.js'

/** The arguments of `ieum check`. */
export interface CheckArgs {
  /** Without a trailing slash. */
  endpoint: string
  session: Headers
  subject: string | undefined
  sandbox: { origin: string; personaId: string } | null
  /** Where the host takes the choice of an account. */
  verify: { url: string; field: string } | null
  json: boolean
}

const paths = Object.values(resources).map(({ path }) => path)

/** What `ieum check --help` prints. */
export const checkUsage = `Usage: ieum check <endpoint> [--header 'Name: value']... [--subject <id>]
                  [--sandbox <url> --persona <id> [--verify <url>]] [--json]

Checks that a backend in any language keeps the contract of ieum/openapi.json.
<endpoint> is the URL above ${paths.join(' and ')}.

Options:
  --header 'Name: value'  Your session, e.g. 'Cookie: session=...'. Can be repeated.
                          Never printed. Left out of requests that must be refused.
  --subject <id>          The public id of the session's user, sent as X-Ieum-Subject
  --sandbox <url>         A running "ieum sandbox" that is your backend's upstream.
                          Reset, then made to respond in every way upstream can
  --persona <id>          The sandbox's persona behind the session's user, e.g. hong
  --verify <url>          Your form's URL that takes the chosen account, e.g. /orders:
                          accounts are submitted to it, own and forged ones.
                          Refused is a status from 400, or a redirect to another
                          path or query than the one of an own account
  --verify-field <name>   The form field of the account's id (default account)
  --json                  Print the findings as JSON
  --help                  Print this

Exit code: 0 if every MUST holds, 1 if one does not, 2 for a wrong command line, or
if the check could not go on, e.g. because of a limit per person.`

const options = {
  header: { type: 'string', multiple: true },
  subject: { type: 'string' },
  sandbox: { type: 'string' },
  persona: { type: 'string' },
  verify: { type: 'string' },
  'verify-field': { type: 'string', default: 'account' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Reads the arguments of `ieum check`; null for `--help`. Throws a {@link UsageError}. */
export function parseCheckArgs(args: string[]): CheckArgs | null {
  const { values, positionals } = readArgs(args)
  if (values.help) return null
  const [endpoint, ...more] = positionals
  if (endpoint === undefined) throw new UsageError(checkUsage)
  // The extra argument can be a session without quotes, so it is not printed.
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
    verify: readVerify(values.verify, values['verify-field'], sandbox !== null),
    json,
  }
}

function readArgs(args: string[]) {
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

function readVerify(url: string | undefined, field: string, hasSandbox: boolean): CheckArgs['verify'] {
  if (url === undefined) return null
  if (!hasSandbox) throw new UsageError('--verify goes with --sandbox, because it submits choices.')
  return { url: readUrl('--verify', url), field }
}

/** They belong to one connection, or `fetch` writes them itself: with one of them it would send nothing. */
const connectionHeaders =
  /^(connection|content-length|expect|host|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade)$/i

function readHeaders(texts: string[]): Headers {
  const headers = new Headers()
  for (const [index, text] of texts.entries()) {
    const [name = '', ...rest] = text.split(':')
    if (connectionHeaders.test(name.trim())) {
      throw new UsageError(
        `--header number ${index + 1} is ${name.trim()}, which belongs to a connection and not to your session. Leave it out.`,
      )
    }
    try {
      if (rest.length === 0) throw new TypeError('no colon')
      headers.append(name.trim(), rest.join(':').trim())
    } catch {
      throw new UsageError(`--header number ${index + 1} is not of the form 'Name: value'.`)
    }
  }
  return headers
}
