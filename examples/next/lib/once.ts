const values = globalThis as typeof globalThis & { [name: symbol]: unknown }

/** Creates a value once per process. Next loads a module once per bundle, and in development again after each change. */
export function once<Value>(name: string, create: () => Value): Value {
  const key = Symbol.for(`ieum-example.${name}`)
  values[key] ??= create()
  return values[key] as Value
}
