import { drawIndex } from './draw-index.js'
import { drawLocales } from './draw-locales.js'
import { drawPage } from './draw-page.js'
import { drawStyles } from './draw-styles.js'
import { listPages } from './pages.js'

/** @import { EntryReference } from './read-reference.js' */
/** @import { Texts } from './draw-locales.js' */

/** The files of `docs/reference/` by name. @param {{ entries: EntryReference[], ko: Texts, en: Texts, css: string }} source @returns {Record<string, string>} */
export function drawReference({ entries, ko, en, css }) {
  const pages = listPages(entries)
  return {
    'README.md': drawIndex(pages, entries),
    ...Object.fromEntries(pages.map((page) => [page.file, drawPage(page, pages, entries)])),
    'locales.md': drawLocales(entries, ko, en),
    'styles.md': drawStyles(css),
  }
}
