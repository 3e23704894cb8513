/** Does work with a feature of the browser that may be missing or refuse, as in a sandboxed frame. Then the result is undefined. */
export function tryFeature<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
