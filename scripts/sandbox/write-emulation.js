import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { insertEmulation } from './draw-emulation.js'

/** The built module, because Node 20 cannot load TypeScript. */
const emulation = await import(new URL('../../dist/sandbox/gateway/emulation.js', import.meta.url).href)

const pages = /** @type {const} */ ({ en: 'docs/sandbox.md', ko: 'docs/ko/sandbox.md' })
for (const [language, page] of Object.entries(pages)) {
  const path = new URL(`../../${page}`, import.meta.url)
  writeFileSync(path, insertEmulation(readFileSync(path, 'utf8'), emulation, language === 'ko' ? 'ko' : 'en'))
}
spawnSync('npx', ['oxfmt', ...Object.values(pages)], { stdio: 'inherit' })
