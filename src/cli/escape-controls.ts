/** Control characters but the line feed, line separators, and the marks that change the direction of a text. */
const controls = /[^\P{Cc}\n]|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu

/**
 * Writes out what a terminal would obey instead of show, e.g. the escape character as `\u001b`. A JSON text keeps its
 * value.
 */
export function escapeControls(text: string): string {
  return text.replace(controls, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
