import type { Readable, Writable } from 'node:stream'
import { createInterface } from 'node:readline'
import { pino } from 'pino'
import type { Identity } from 'ieum/server'
import { parseJson, readRecord } from '../../../src/contract/wire-value.js'
import type { Config } from '../config/read-config.js'
import { createService, getPlatform } from '../create-service.js'
import { readIdentity } from '../identify/read-identity.js'
import { createLogger } from '../operations/logger.js'
import { createMetrics } from '../operations/metrics.js'

export interface SweepStreams {
  input: Readable
  output: Writable
}

/** Exit codes: all lines are done; some lines are no identity; the reserve was reached first. */
const [allDone, wrongLines, reserveReached] = [0, 1, 3]

/** No page is served here. */
async function identifyNobody(): Promise<null> {
  return null
}

/** Reads identities as lines of JSON and prints when their consents end, one line each. Resolves with the exit code. */
export async function sweepConsents(
  config: Config,
  options: { reserve: number; perSecond: number },
  { input, output }: SweepStreams,
): Promise<number> {
  const logger = createLogger(config.logLevel, pino.destination(2))
  const service = { config, platform: getPlatform(config), identify: identifyNobody, metrics: createMetrics(), logger }
  const { onboarding, store } = await createService(service)
  let code = allDone

  async function* readIdentities(): AsyncGenerator<Identity> {
    let line = 0
    for await (const text of createInterface({ input })) {
      line++
      if (text.trim() === '') continue
      const identity = readIdentity(readRecord(parseJson(text)))
      if (identity) {
        yield identity
        continue
      }
      code = wrongLines
      logger.error({ line }, 'a line is no { subject, ci, korName }')
    }
  }

  for await (const swept of onboarding.sweepConsents(readIdentities(), options)) {
    output.write(`${JSON.stringify(swept)}\n`)
    if (swept.outcome === 'quota_exhausted') code = reserveReached
  }
  await onboarding.close()
  store?.close()
  return code
}
