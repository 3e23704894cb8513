import { existsSync, readFileSync } from 'node:fs'
import { findTitle, folders, groups, listFolder, root } from '../../scripts/docs/pages.js'

const toLink = (page) => page.replace(/README$/, '')
const titleOf = (path) => findTitle(readFileSync(path, 'utf8'))

/** A page in the reader's language; what is not translated is marked. */
function createItem(page, isKorean) {
  const own = `${root}docs/ko/${page}.md`
  if (isKorean && existsSync(own)) return { text: titleOf(own), link: `/ko/${toLink(page)}` }
  const title = titleOf(`${root}docs/${page}.md`)
  return { text: isKorean ? `${title} (영어)` : title, link: `/${toLink(page)}` }
}

/** Folders with many pages have a sidebar of their own. */
export function createSidebar(isKorean) {
  const base = isKorean ? '/ko/' : '/'
  const main = groups.map(([english, korean, pages]) => ({
    text: isKorean ? korean : english,
    items: pages.map((page) => createItem(page, isKorean)),
  }))
  return {
    [base]: main,
    ...Object.fromEntries(folders.map((name) => [`${base}${name}/`, createFolder(name, isKorean)])),
  }
}

function createFolder(name, isKorean) {
  const back = isKorean ? { text: '← 문서', link: '/ko/start-vite' } : { text: '← Documentation', link: '/start-vite' }
  return [{ items: [back, ...[`${name}/README`, ...listFolder(name)].map((page) => createItem(page, isKorean))] }]
}
