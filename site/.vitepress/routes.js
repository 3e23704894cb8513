import { dirname, posix, relative } from 'node:path'
import { root } from '../../scripts/docs/pages.js'

const outside = /^(?:[a-z]+:|#|\/)/

/** Where a file of the repository is on the site, or the same path if it is no page. */
export function toRoute(path) {
  return path
    .replace(/^(?:docs|site\/pages)\//, '')
    .replace(/^(SECURITY|CHANGELOG)\.md$/, (name) => name.toLowerCase())
    .replace(/^README(\.ko)?\.md$/, (_, korean) => (korean ? 'ko/index.md' : 'index.md'))
    .replace(/\/README\.md$/, '/index.md')
}

/** Links in the documents are those of the repository, so that they work there and in the package. */
export function linkRoutes(md) {
  md.core.ruler.push('link-routes', ({ tokens, env }) => {
    const folder = dirname(relative(root, env.realPath ?? env.path))
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' && token.attrGet('href')
      if (!href || outside.test(href)) continue
      const [path, hash] = decodeURI(href).split('#')
      token.attrSet('href', `/${toRoute(posix.join(folder, path))}${hash ? `#${hash}` : ''}`)
    }
  })
}

/** Braces in a sentence are text, not an expression of Vue. */
export function escapeBraces(md) {
  const escape = (text) => md.utils.escapeHtml(text).replaceAll('{{', '&#123;&#123;')
  md.renderer.rules.text = (tokens, index) => escape(tokens[index].content)
  md.renderer.rules.code_inline = (tokens, index) => `<code>${escape(tokens[index].content)}</code>`
}

/** A diagram is drawn by Mermaid in the reader's browser. */
export function drawDiagrams(md) {
  const { fence } = md.renderer.rules
  md.renderer.rules.fence = (tokens, index, ...rest) => {
    const { info, content } = tokens[index]
    return info.trim() === 'mermaid'
      ? `<Diagram code="${md.utils.escapeHtml(content)}" />`
      : fence(tokens, index, ...rest)
  }
}

/** As GitHub names headings in addresses; VitePress takes Hangul apart. */
export const slugify = (title) =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
