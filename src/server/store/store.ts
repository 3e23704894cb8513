/**
 * Where cached answers live. Values are opaque strings, lifetimes whole or fractional seconds. A store that rejects
 * counts as absent: the question goes upstream, and a warning is logged.
 */
export interface Store {
  /** The value, or null where there is none or its time is over. */
  get(key: string): Promise<string | null>
  set(key: string, value: string, ttlSeconds: number): Promise<void>
  /** Sets the value only where there is none, atomically; true when it did. */
  setIfAbsent(key: string, value: string, ttlSeconds: number): Promise<boolean>
  /** Deletes the key only while it holds this value, atomically; true when it did. */
  deleteIfEquals(key: string, value: string): Promise<boolean>
  /** Adds one, atomically, and returns the new count; the lifetime starts with the first count and is not renewed. */
  incr(key: string, ttlSeconds: number): Promise<number>
}
