import { readFileSync, writeFileSync } from 'node:fs'
import { drawCodes, drawFacts, listCodes, replaceBlock } from './draw-facts.js'
import { languages } from './languages.js'

/** @import { ErrorFacts, Language } from './draw-facts.js' */

const root = new URL('../../', import.meta.url)

/** Loads the built module, because Node 20 cannot load TypeScript. @param {string} name */
const load = (name) => import(new URL(`dist/${name}.js`, root).href)

const modules = await Promise.all(
  ['contract/error-table', 'contract/error-status', 'contract/upstream-codes', 'react/i18n/error-messages'].map(load),
)
const [{ ko }, { en }] = await Promise.all([load('react/i18n/locales/ko'), load('react/i18n/locales/en')])
const facts = /** @type {ErrorFacts} */ (Object.assign({ locales: { ko, en } }, ...modules))

for (const language of /** @type {Language[]} */ (Object.keys(languages))) {
  const folder = new URL(`${languages[language].folder}/`, root)
  rewrite(new URL('README.md', folder), 'codes', drawCodes(facts, language))
  for (const code of listCodes(facts)) rewrite(new URL(`${code}.md`, folder), 'facts', drawFacts(code, facts, language))
}

/** @param {URL} file @param {string} name @param {string} text */
function rewrite(file, name, text) {
  writeFileSync(file, replaceBlock(readFileSync(file, 'utf8'), name, text))
}
