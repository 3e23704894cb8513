/** Stands in for `next/headers`: one jar of cookies per test. */
interface Cookie {
  name: string
  value: string
  options: Record<string, unknown>
}

const jar = new Map<string, Cookie>()

/** What was set since `clearCookies`. */
export const listCookies = (): Cookie[] => [...jar.values()]
export const clearCookies = (): void => jar.clear()

export async function cookies() {
  return {
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: Record<string, unknown> = {}) =>
      void jar.set(name, { name, value, options }),
    delete: (name: string) => void jar.delete(name),
  }
}
