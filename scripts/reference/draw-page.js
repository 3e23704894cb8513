import { drawBlock } from './draw-text.js'
import { drawExport, toAnchor } from './draw-export.js'

/** @import { Export } from './read-export.js' */
/** @import { Page } from './pages.js' */
/** @import { EntryReference } from './read-reference.js' */

const headings = /** @type {const} */ ({
  component: 'Components',
  hook: 'Hooks',
  function: 'Functions',
  class: 'Classes',
  constant: 'Constants',
  type: 'Types',
})

/** Says at the top of each page where it comes from. */
export const note = '<!-- Written by npm run docs:reference from the doc comments. -->'

/** @param {Page} page @param {Page[]} pages @param {EntryReference[]} entries */
export function drawPage(page, pages, entries) {
  const all = entries.find(({ name }) => name === page.entry)?.exports ?? []
  const isElsewhere = (/** @type {Export} */ one) => findHome(one, pages) !== page
  const own = page.exports.filter((one) => !isElsewhere(one))
  const sections = Object.entries(headings).flatMap(([kind, heading]) => {
    const some = own.filter((one) => one.kind === kind)
    const isOnly = some.length === own.length
    const level = isOnly ? 2 : 3
    const title = isOnly ? [] : [`## ${heading}`]
    return some.length > 0 ? [...title, ...some.map((one) => drawExport(one, getMembers(one, all), level))] : []
  })
  return `${[`# ${page.title}`, note, page.about, drawImport(page, own), ...sections, drawElsewhere(page, pages)].filter(Boolean).join('\n\n')}\n`
}

/** The first page that has what two entry points export. @param {Export} one @param {Page[]} pages */
export function findHome(one, pages) {
  return pages.find(({ exports }) => exports.some(({ id, name }) => id === one.id && name === one.name))
}

/** @param {Export} one @param {Export[]} all */
function getMembers(one, all) {
  if (one.kind !== 'component') return one.members
  const { members = [] } = all.find(({ name }) => name === `${one.name}Props`) ?? {}
  return one.element ? members.filter(({ name }) => !propsOfParts.includes(name)) : members
}

/** `PartProps` has them. */
const propsOfParts = ['className', 'render']

/** @param {Page} page @param {Export[]} own */
function drawImport({ entry }, own) {
  const names = own.filter(({ kind }) => kind !== 'type').map(({ name }) => name)
  return drawBlock(`import { ${names.join(', ')} } from '${entry}'`, 'ts')
}

/** @param {Page} page @param {Page[]} pages */
function drawElsewhere(page, pages) {
  const links = page.exports.flatMap((one) => {
    const home = findHome(one, pages)
    return home && home !== page ? [`[\`${one.name}\`](${home.file}#${toAnchor(one.name)})`] : []
  })
  return links.length > 0 && `## Exported here, too\n\n${links.join(', ')}.`
}
