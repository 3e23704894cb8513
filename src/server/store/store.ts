/**
 * Where cached data live. Values are opaque strings; lifetimes are whole or fractional seconds. If a store rejects, the kit
 * works without it: the request goes upstream, and a warning is logged.
 */
export interface Store {
  /** The value, or null if there is none or its lifetime is over. */
  get(key: string): Promise<string | null>
  /** Sets the value, whatever is there. */
  set(key: string, value: string, ttlSeconds: number): Promise<void>
  /** Sets the value only if there is none, atomically; true when it did. */
  setIfAbsent(key: string, value: string, ttlSeconds: number): Promise<boolean>
  /** Deletes the key only while it holds this value, atomically; true when it did. */
  deleteIfEquals(key: string, value: string): Promise<boolean>
  /** Adds one, atomically, and returns the new count. The lifetime starts with the first count and is not renewed. */
  incr(key: string, ttlSeconds: number): Promise<number>
}
