import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const findPages = (folder: string, recursive = true) =>
  readdirSync(folder, { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))

const pages = [...findPages('.', false), ...findPages('docs'), ...findPages('.github'), '.changeset/README.md']
const folders = 'src/\\w+|test|docs|scripts|stories|demo|examples|bench'

/** What stands between code fences is sample text. */
const readProse = (page: string) => readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```$/gm, '')

function findLinks(page: string) {
  const targets = [...readProse(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  return targets.filter((target) => !/^(https?|mailto):/.test(target))
}

function resolveLink(page: string, target: string) {
  const [path = '', anchor] = target.split('#')
  return { path: path ? normalize(join(dirname(page), path)) : page, anchor }
}

/** Headings of a page as GitHub names them in addresses. */
function findAnchors(page: string) {
  return [...readProse(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe.each(pages)('%s', (page) => {
  it('links to files that exist', () => {
    expect(findLinks(page).filter((target) => !existsSync(resolveLink(page, target).path))).toEqual([])
  })

  it('links to headings that exist', () => {
    const links = findLinks(page).map((target) => ({ target, ...resolveLink(page, target) }))
    const missing = links.filter(
      ({ path, anchor }) => anchor && path.endsWith('.md') && !findAnchors(path).includes(anchor),
    )
    expect(missing).toEqual([])
  })

  it('names files of this repository that exist', () => {
    const named = [...readProse(page).matchAll(new RegExp(`\`((?:${folders})/[\\w./-]+\\.\\w+)\``, 'g'))]
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([])
  })
})
