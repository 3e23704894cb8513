import type { StoreSnapshot } from '../../react/store/store-snapshot.js'

/** What has changed in the store, as a short text. */
export function describeStoreChange(before: StoreSnapshot, after: StoreSnapshot): string {
  if (after.handoff && before.handoff?.id !== after.handoff.id) return `handoff began: ${after.handoff.purpose}`
  if (before.handoff && !after.handoff) return `handoff is over: ${before.handoff.purpose}`
  if (before.today !== after.today) return `day in Seoul: ${after.today ?? 'unknown'}`
  if (before.recheck !== after.recheck) return `recheck: ${after.recheck}`
  return 'store'
}
