import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { findTitle, folders, groups, listFolder, readPage, root } from './pages.js'

const withFolders = groups.map(([title, , pages]) => {
  const inside = folders.filter((name) => pages.includes(`${name}/README`)).flatMap(listFolder)
  return { title, pages: [...pages, ...inside] }
})

/**
 * The first sentence under the heading.
 * @param {string} text
 */
function findSummary(text) {
  const [, paragraph = ''] = /^# .+\n+(?:<!--.*-->\n+)?((?!```)[^#|<\n-].*(?:\n.+)*)/.exec(text) ?? []
  const plain = paragraph.replaceAll('\n', ' ').replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
  return /^.*?[.:](?= |$)/.exec(plain)?.[0].replace(/:$/, '.') ?? plain
}

const readRoot = (/** @type {string} */ name) => readFileSync(`${root}${name}`, 'utf8')

/** llms.txt: what the kit is, and where each page about it is in the package. */
export function drawIndex() {
  const [, about = ''] = /^# .+\n+([\s\S]+?)\n\n/.exec(readRoot('README.md')) ?? []
  const sections = withFolders.map(({ title, pages }) => {
    const lines = pages.map((page) => {
      const text = readPage(page)
      const summary = findSummary(text)
      return `- [${findTitle(text)}](docs/${page}.md)${summary && `: ${summary}`}`
    })
    return `## ${title}\n\n${lines.join('\n')}\n`
  })
  const intro =
    '# ieum\n\n> ' +
    about.replaceAll('\n', ' ') +
    '\n\nEverything in one file: [llms-full.md](llms-full.md). The threats and their tests: [SECURITY.md](SECURITY.md).\n'
  return [intro, ...sections].join('\n')
}

/**
 * A page as a part of the one file at the root, with its links from there.
 * @param {string} page
 */
function drawPart(page) {
  const folder = posix.dirname(`docs/${page}`)
  const text = readPage(page)
    .replaceAll(/^<LiveExample.*\n\n/gm, '')
    .replaceAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g, (_, path) => `](${posix.join(folder, path)}`)
  return `<!-- docs/${page}.md -->\n\n${text}`
}

/** All documents in one. */
export function drawEverything() {
  const parts = withFolders.flatMap(({ pages }) => pages).map(drawPart)
  return [readRoot('README.md'), ...parts, readRoot('SECURITY.md')].join('\n---\n\n')
}
