import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { drawReference } from './draw-reference.js'
import { readReference } from './read-reference.js'
import { readStyles } from './read-styles.js'

/** Loads the built locale, because Node 20 cannot load TypeScript. @param {string} name */
const load = (name) => import(new URL(`../../dist/react/i18n/locales/${name}.js`, import.meta.url).href)

const folder = new URL('../../docs/reference/', import.meta.url)
const [{ ko }, { en }] = await Promise.all([load('ko'), load('en')])
const files = drawReference({ entries: readReference(), ko, en, css: readStyles() })

mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder)) rmSync(new URL(name, folder))
for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, folder), text)
