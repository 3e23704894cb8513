import { escapeControls } from './escape-controls.js'

/** Writes a text to the standard output. */
export function print(text: string): void {
  console.log(escapeControls(text))
}

/** Writes a text to the standard error. */
export function printError(text: string): void {
  console.error(escapeControls(text))
}
