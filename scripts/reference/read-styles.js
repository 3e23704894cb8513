import { readdirSync, readFileSync } from 'node:fs'

/** The source of the stylesheet, without comments. */
export function readStyles() {
  const folder = new URL('../../src/styles/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.css'))
  return files.map((name) => readFileSync(new URL(name, folder), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')).join('\n')
}
