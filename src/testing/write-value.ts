/** All texts in a value that a page has logged or thrown, one a line. */
export function writeValue(value: unknown, above: readonly unknown[] = []): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (above.includes(value)) return ''
  if (ArrayBuffer.isView(value)) return new TextDecoder().decode(value)
  const parts: unknown[] = [...readHidden(value), ...Object.entries(value).flat()]
  return parts.map((part) => writeValue(part, [...above, value])).join('\n')
}

/** What no enumeration of the members gives. */
function readHidden(value: object): unknown[] {
  if (value instanceof Error) return [value.message, value.stack, value.cause]
  return value instanceof URL ? [value.href] : []
}
