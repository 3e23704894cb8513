import { isLoopbackHost } from '../contract/is-loopback.js'
import { createEndpoint } from './check/endpoint.js'
import { formatReport, isPassed } from './check/format-report.js'
import { createHarness } from './check/harness.js'
import { judgeResponses } from './check/response-rules.js'
import { ruleRequests, runRules } from './check/run-rules.js'
import { runWithSandbox, sandboxRequests } from './check/run-with-sandbox.js'
import { connectSandbox, type SandboxControl } from './check/sandbox-control.js'
import { member } from './check/scenario.js'
import { checkUsage, parseCheckArgs, type CheckArgs } from './parse-check-args.js'
import { print, printError } from './print.js'

/** A slow backend needs a few minutes. */
const maxDurationMs = 900_000

/** `ieum check`: runs all rules and reports. Throws a `UsageError`, `CheckStopped` if it cannot go on, or an `Error` if the endpoint does not respond. */
export async function runCheck(args: string[]): Promise<void> {
  const options = parseCheckArgs(args)
  if (!options) return print(checkUsage)
  const { json } = options
  const deadline = AbortSignal.timeout(maxDurationMs)
  const peer = options.sandbox
  const sandbox = peer && (await connectSandbox(peer.origin, peer.personaId, deadline))
  // With --json the standard output holds nothing but JSON.
  const announce = json ? printError : print
  announce(formatAnnouncement(options))
  const findings = await check(options, sandbox, deadline)
  const passed = isPassed(findings)
  print(json ? JSON.stringify({ endpoint: options.endpoint, passed, findings }, null, 2) : formatReport(findings))
  if (!passed) process.exitCode = 1
}

function formatAnnouncement({ endpoint, sandbox }: CheckArgs): string {
  const { protocol, host } = new URL(endpoint)
  const isReadable = protocol === 'http:' && !isLoopbackHost(host)
  const requests = ruleRequests + (sandbox ? sandboxRequests : 0)
  const cost = sandbox
    ? `Their upstream calls go to the sandbox at ${sandbox.origin}, which is reset. The last one reports that the day’s quota is used up: restart the backend afterwards if it remembers that.`
    : `They cost 2 upstream calls (4 with retries) if the backend refuses what it must, and at most ${2 * requests} if it does not.`
  const warning = isReadable
    ? ['Warning: plain http beyond this machine. Anyone on the network can read the session.']
    : []
  return [`${sandbox ? 'At most ' : ''}${requests} requests to ${endpoint}. ${cost}`, ...warning, ''].join('\n')
}

async function check(
  { endpoint: url, session, subject, verify }: CheckArgs,
  sandbox: SandboxControl | null,
  deadline: AbortSignal,
) {
  const endpoint = createEndpoint({ url, session, subject, deadline })
  await sandbox?.reset()
  await sandbox?.arrange(member)
  try {
    const findings = await runRules(endpoint)
    if (sandbox) {
      const harness = createHarness(endpoint, sandbox)
      findings.push(...(await runWithSandbox(harness, verify && { ...verify, session })))
    }
    const { name, ci } = sandbox?.persona ?? {}
    return [...findings, ...judgeResponses(endpoint.exchanges, name && ci ? [name, ci] : [])]
  } finally {
    await sandbox?.reset()
  }
}
