import { isLoopbackHost } from '../sandbox/is-loopback.js'
import { judgeAnswers } from './check/answer-rules.js'
import { createDrive } from './check/drive.js'
import { createEndpoint } from './check/endpoint.js'
import { formatReport, isPassed } from './check/format-report.js'
import { costCalls, runCosts } from './check/run-costs.js'
import { ruleCalls, runRules } from './check/run-rules.js'
import { runScenarios, scenarioCalls } from './check/run-scenarios.js'
import { connectSandbox, type SandboxControl } from './check/sandbox-control.js'
import { member } from './check/scenario.js'
import { checkUsage, parseCheckArgs, type CheckArgs } from './parse-check-args.js'

/** `ieum check`: asks, judges, reports. Throws a `UsageError`, or an `Error` where the endpoint gives no answer. */
export async function runCheck(args: string[]): Promise<void> {
  const options = parseCheckArgs(args)
  if (!options) return console.log(checkUsage)
  const { sandbox: at, json } = options
  const sandbox = at && (await connectSandbox(at.origin, at.personaId))
  // Where JSON is asked for, nothing else may stand on the standard output.
  const say = json ? console.error : console.log
  say(announce(options))
  const findings = await check(options, sandbox)
  const passed = isPassed(findings)
  console.log(json ? JSON.stringify({ endpoint: options.endpoint, passed, findings }, null, 2) : formatReport(findings))
  if (!passed) process.exitCode = 1
}

function announce({ endpoint, sandbox }: CheckArgs): string {
  const { protocol, host } = new URL(endpoint)
  const isReadable = protocol === 'http:' && !isLoopbackHost(host)
  const calls = ruleCalls + (sandbox ? costCalls + scenarioCalls : 0)
  const cost = sandbox
    ? `What they ask upstream goes to the sandbox at ${sandbox.origin}, which is reset. The last one is told that the day’s quota is used up: restart a backend that remembers that.`
    : `They cost 2 upstream calls (4 with retries) where the backend refuses what it has to, at most ${2 * calls} where it does not.`
  const warning = isReadable ? ['Warning: plain http beyond this machine. Anyone on the way can read the session.'] : []
  return [`${calls} calls to ${endpoint}. ${cost}`, ...warning, ''].join('\n')
}

async function check({ endpoint: url, session, subject }: CheckArgs, sandbox: SandboxControl | null) {
  const endpoint = createEndpoint({ url, session, subject })
  await sandbox?.reset()
  await sandbox?.arrange(member)
  try {
    const findings = await runRules(endpoint)
    if (sandbox) {
      const drive = createDrive(endpoint, sandbox)
      const costs = await runCosts(drive)
      findings.push(...costs, ...(costs.length > 1 ? await runScenarios(drive) : []))
    }
    const { name, ci } = sandbox?.persona ?? {}
    return [...findings, ...judgeAnswers(endpoint.exchanges, name && ci ? [name, ci] : [])]
  } finally {
    await sandbox?.reset()
  }
}
