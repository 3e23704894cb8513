import { drawBlock, drawCell, drawTable, drawText } from './draw-text.js'
import { note } from './draw-page.js'

/** @import { EntryReference } from './read-reference.js' */
/** @typedef {{ messages: Record<string, string | object> }} Texts */

const intro = `A locale is \`{ tag, messages }\`. Give it to the provider: \`locale={en}\`. A single text is replaced by its key: \`messages={{ signUp: '…' }}\`. A text may have
\`{placeholders}\`, and one text for each plural category of the language.`

/** @param {EntryReference[]} entries @param {Texts} ko @param {Texts} en */
export function drawLocales(entries, ko, en) {
  const locales = entries.filter(({ name }) => name.startsWith('ieum/locales/'))
  const sections = locales.flatMap(({ name, exports }) =>
    exports.map((one) =>
      [
        `### \`${one.name}\``,
        drawText(one.comment.text),
        drawBlock(`import { ${one.name} } from '${name}'`, 'ts'),
        ...one.comment.examples.map((code) => drawBlock(code, 'tsx')),
      ].join('\n\n'),
    ),
  )
  const rows = Object.entries(ko.messages).map(([key, text]) => [
    `\`${key}\``,
    drawMessage(text),
    drawMessage(en.messages[key]),
  ])
  const table = drawTable(['key', 'Korean', 'English'], rows)
  return `${['# Languages', note, intro, '## Locales', ...sections, '## Texts', table].join('\n\n')}\n`
}

/** @param {string | object | undefined} message */
function drawMessage(message) {
  return drawCell(typeof message === 'string' ? message : JSON.stringify(message).replaceAll('"', "'"))
}
