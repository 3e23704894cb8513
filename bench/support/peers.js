import { readFileSync } from 'node:fs'

/** Versions of `bench/peers/package.json`, by package. @returns {Record<string, string>} */
export function readPinnedVersions() {
  return JSON.parse(readFileSync(new URL('../peers/package.json', import.meta.url), 'utf8')).dependencies
}
