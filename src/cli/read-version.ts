import { createRequire } from 'node:module'

/** The version of the package that this file is installed with. Vite would put the manifest into the file if it saw its URL. */
export function readVersion(): string {
  return String(createRequire(import.meta.url)('../../package.json').version)
}
