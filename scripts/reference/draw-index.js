import { drawCell, drawTable } from './draw-text.js'
import { toAnchor } from './draw-export.js'
import { findHome, note } from './draw-page.js'

/** @import { Export } from './read-export.js' */
/** @import { Page } from './pages.js' */
/** @import { EntryReference } from './read-reference.js' */

const intro = `Every name that the package exports, with its props, defaults, units and errors. The same sentences stand in the declarations, so your editor
shows them, too.

| page | what is there |
| --- | --- |
| [Components](components.md), [parts](parts.md), [hooks and types](hooks.md) | \`ieum\` |
| [Query](query.md), [server](server.md), [sandbox](sandbox.md), [testing](testing.md), [devtools](devtools.md) | the entry points of these names |
| [Languages](locales.md) | \`ieum/locales/*\` and every text by its key |
| [Styles](styles.md) | \`ieum/styles.css\`: variables, classes, attributes |
| [Errors](../errors/README.md) | every error code |
| [Command line](../sandbox.md), [backend contract](../any-language.md) | \`npx ieum\`, \`ieum/openapi.json\` |`

/** @param {Page[]} pages @param {EntryReference[]} entries */
export function drawIndex(pages, entries) {
  const tables = entries
    .filter(({ name }) => !name.startsWith('ieum/locales/'))
    .map(({ name, exports }) => {
      const rows = exports.map((one) => [drawLink(one, exports, pages), drawCell(getFirstSentence(one.comment.text))])
      return `## \`${name}\`\n\n${drawTable(['name', 'what it is'], rows)}`
    })
  return `${['# Reference', note, intro, ...tables].join('\n\n')}\n`
}

/** Props lead to their component. @param {Export} one @param {Export[]} exports @param {Page[]} pages */
function drawLink(one, exports, pages) {
  const owner = exports.find(({ kind, name }) => kind === 'component' && `${name}Props` === one.name) ?? one
  const home = findHome(owner, pages)
  if (!home) throw new Error(`${one.name} is on no page of the reference.`)
  return `[\`${one.name}\`](${home.file}#${toAnchor(owner.name)})`
}

/** @param {string} text */
function getFirstSentence(text) {
  return text.split(/(?<=\.)\s/)[0] ?? ''
}
