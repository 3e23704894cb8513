import { readdirSync, readFileSync } from 'node:fs'

/** Every TypeScript file of the kit, as `src/layer/file.ts`. */
export const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => `src/${path}`)

export const read = (file: string) => readFileSync(file, 'utf8')
