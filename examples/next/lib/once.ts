const values = globalThis as typeof globalThis & { [name: symbol]: unknown }

/** One value for the whole process: Next loads a module once for each bundle, and in development again after changes. */
export function once<Value>(name: string, create: () => Value): Value {
  const key = Symbol.for(`ieum-example.${name}`)
  values[key] ??= create()
  return values[key] as Value
}
