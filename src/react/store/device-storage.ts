/** A slot of the browser's storage for one subject; the subject itself is not written down. */
export interface Slot {
  read: () => unknown
  /** Null empties the slot. */
  write: (value: unknown) => void
}

/** Storage may be forbidden, full or edited by hand: then a slot reads as empty and only the memory is lost. */
export function createSlot(getStorage: () => Storage, name: string, subject: string): Slot {
  const key = `ieum.${name}.${hash(subject)}`
  const attempt = <Value>(work: (storage: Storage) => Value): Value | null => {
    try {
      return work(getStorage())
    } catch {
      return null
    }
  }
  return {
    read: () => attempt((storage) => JSON.parse(storage.getItem(key) ?? 'null') as unknown),
    write: (value) =>
      attempt((storage) => (value === null ? storage.removeItem(key) : storage.setItem(key, JSON.stringify(value)))),
  }
}

/** FNV-1a; only has to keep one subject's slots from another's. */
function hash(text: string): string {
  let sum = 0x811c9dc5
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (sum >>> 0).toString(36)
}
