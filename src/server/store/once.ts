/** Creates a value when it is first needed, and keeps it. Some runtimes forbid random bytes and other work while a program loads. */
export function once<Value>(create: () => Value): () => Value {
  let created: { value: Value } | undefined
  return () => (created ??= { value: create() }).value
}
