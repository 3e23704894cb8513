import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { compile } from 'tailwindcss'
import { kit } from './open-host.js'

const { resolve } = createRequire(import.meta.url)

/** What Tailwind v4 ships for a stylesheet and the utilities in use; `ieum/styles.css` may be imported. */
export async function compileTailwind(css: string, utilities: string[]): Promise<string> {
  const { build } = await compile(css, { base: import.meta.dirname, loadStylesheet })
  return build(utilities)
}

async function loadStylesheet(id: string, base: string) {
  if (id === 'ieum/styles.css') return { path: id, base, content: kit }
  const path = resolve(id === 'tailwindcss' ? 'tailwindcss/index.css' : id)
  return { path, base: dirname(path), content: await readFile(path, 'utf8') }
}
