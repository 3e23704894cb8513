import { parseJson, readRecord } from '../../contract/wire-value.js'
import type { CacheKey } from './key-ring.js'

/** What a value in the store is for. A value that was sealed for something else counts as absent. */
export type EntryKind = 'result' | 'outcome' | 'quota'

/** A value that was read from the store and is believed. */
export interface OpenedEntry {
  body: unknown
  /** Milliseconds since it was sealed, by this kit's clock. */
  ageMs: number
}

interface OpenOptions {
  kind: EntryKind
  /** An older value counts as absent. Default: any age, for values that carry their lifetime themselves. */
  maxAgeMs?: number
  now: number
}

/** Clocks of two processes may differ by this much. A value from further ahead counts as absent. */
const maxSkewMs = 60_000

/** Seals a value together with what it is for and when it was sealed. */
export function sealEntry(key: CacheKey, kind: EntryKind, body: unknown, now: number): Promise<string> {
  return key.seal(JSON.stringify({ for: kind, at: now, body }))
}

/** Opens a value. Null if it was changed, moved from another key, sealed as another kind, or is out of its time. */
export async function openEntry(key: CacheKey, sealed: string, options: OpenOptions): Promise<OpenedEntry | null> {
  const { kind, maxAgeMs = Infinity, now } = options
  const text = await key.open(sealed).catch(() => '')
  const entry = readRecord(parseJson(text))
  if (entry?.for !== kind || typeof entry.at !== 'number') return null
  const ageMs = now - entry.at
  if (ageMs < -maxSkewMs || ageMs >= maxAgeMs) return null
  return { body: entry.body, ageMs: Math.max(0, ageMs) }
}
