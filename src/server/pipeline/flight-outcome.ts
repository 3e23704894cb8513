import { isErrorAction, isErrorCode } from '../../contract/error-table.js'
import { isOnboardingError, OnboardingError } from '../../contract/onboarding-error.js'
import { readRecord } from '../../contract/wire-value.js'
import type { CacheKey } from '../store/key-ring.js'
import type { ResilientStore } from '../store/resilient-store.js'
import { openEntry, sealEntry } from '../store/sealed-entry.js'
import type { ServedResource } from './served-resources.js'

/** What a leader publishes for the processes that wait for it. */
export type FlightOutcome<Data> = { data: Data } | { error: unknown }

/** How long those who wait can find the outcome. */
const outcomeSeconds = 2
/** An older outcome was put back by somebody else. */
const maxAgeMs = 15_000

interface OutcomeOptions<Data> {
  store: ResilientStore
  resource: ServedResource<Data>
  now: () => number
}

/** The key of the outcome that the holder of this lock token leaves. */
export function getOutcomeKey(key: CacheKey, token: string): CacheKey {
  return key.child(`outcome:${token}`)
}

export async function publishOutcome<Data>(
  { store, resource, now }: OutcomeOptions<Data>,
  key: CacheKey,
  outcome: FlightOutcome<Data>,
): Promise<void> {
  const body = 'data' in outcome ? { body: resource.format(outcome.data) } : { error: formatError(outcome.error) }
  await store.set(key.name, await sealEntry(key, 'outcome', body, now()), outcomeSeconds)
}

/** The outcome under a key; null if there is none, or none that this version can read. */
export async function readOutcome<Data>(
  { store, resource, now }: OutcomeOptions<Data>,
  key: CacheKey,
): Promise<FlightOutcome<Data> | null> {
  const sealed = await store.get(key.name)
  const entry = sealed === null ? null : await openEntry(key, sealed, { kind: 'outcome', maxAgeMs, now: now() })
  const outcome = readRecord(entry?.body)
  if (!outcome) return null
  try {
    const error = readRecord(outcome.error)
    return error ? { error: parseError(error) } : { data: resource.parse(outcome.body) }
  } catch {
    return null
  }
}

function formatError(thrown: unknown): object {
  const known = isOnboardingError(thrown) ? thrown : new OnboardingError('upstream_unavailable')
  const { code, action, retryAfter, status } = known
  return { code, action, retryAfter, status }
}

function parseError({ code, action, retryAfter, status }: Record<string, unknown>): OnboardingError {
  return new OnboardingError(isErrorCode(code) ? code : 'upstream_unavailable', {
    action: isErrorAction(action) ? action : undefined,
    retryAfter: typeof retryAfter === 'number' ? retryAfter : undefined,
    status: typeof status === 'number' ? status : undefined,
  })
}
