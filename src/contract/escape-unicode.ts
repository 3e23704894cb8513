/** A text as JSON serializers that are limited to ASCII write it. */
export function escapeUnicode(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
