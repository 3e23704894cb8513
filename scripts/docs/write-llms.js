import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { drawEverything, drawIndex } from './draw-llms.js'
import { root } from './pages.js'

/** Writes the documents for programs that read. The build does, so that the package has them as they are. */
export function writeLlms() {
  writeFileSync(`${root}llms.txt`, drawIndex())
  writeFileSync(`${root}llms-full.md`, drawEverything())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeLlms()
