import type { OnboardingScope } from '../../client/onboarding-scope.js'

/** One value in the browser's storage for one user at one backend. The key holds a hash of them, not the subject itself. */
export interface StorageSlot {
  read: () => unknown
  /** Null removes the value. */
  write: (value: unknown) => void
}

/** If storage is forbidden, full or edited by hand, the slot reads as null: only what was remembered is lost. */
export function createStorageSlot(
  getStorage: () => Storage,
  name: string,
  { subject, endpoint }: OnboardingScope,
): StorageSlot {
  const key = `ieum.${name}.${hash(`${subject} ${endpoint}`)}`
  const tryStorage = <Value>(work: (storage: Storage) => Value): Value | null => {
    try {
      return work(getStorage())
    } catch {
      return null
    }
  }
  return {
    read: () => tryStorage((storage) => JSON.parse(storage.getItem(key) ?? 'null') as unknown),
    write: (value) =>
      tryStorage((storage) => (value === null ? storage.removeItem(key) : storage.setItem(key, JSON.stringify(value)))),
  }
}

/** FNV-1a. It only has to keep the slots of different subjects and backends apart. */
function hash(text: string): string {
  let sum = 0x811c9dc5
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (sum >>> 0).toString(36)
}
