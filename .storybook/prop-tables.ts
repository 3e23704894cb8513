import type { Plugin } from 'vite'
import { drawBlock, drawText } from '../scripts/reference/draw-text.js'
import { readReference } from '../scripts/reference/read-reference.js'
import type { Comment } from '../scripts/reference/read-comment.js'
import type { Member } from '../scripts/reference/read-members.js'

/** What the reference knows of a component and its props. */
export interface PropTable {
  text: string
  props: Pick<Member, 'name' | 'type' | 'isOptional' | 'comment'>[]
}

const id = 'virtual:prop-tables'

/** Gives stories the props of every component, by its name, as the generated reference prints them. */
export function propTables(): Plugin {
  return {
    name: 'ieum:prop-tables',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (module) => (module === `\0${id}` ? `export default ${JSON.stringify(readPropTables())}` : null),
  }
}

function readPropTables(): Record<string, PropTable> {
  const { exports = [] } = readReference().find(({ name }) => name === 'ieum') ?? {}
  const membersOf = (type: string) => exports.find(({ name }) => name === type)?.members ?? []
  const components = exports.filter(({ kind }) => kind === 'component')
  return Object.fromEntries(
    components.map(({ name, comment, element }) => {
      const own = membersOf(`${name}Props`)
      const inherited = element
        ? membersOf('PartProps').filter((prop) => !own.some((one) => one.name === prop.name))
        : []
      return [name, { text: toText(comment), props: [...own, ...inherited] }]
    }),
  )
}

/** A doc comment in Markdown. */
function toText({ text, examples }: Comment): string {
  return [drawText(text), ...examples.map((code) => drawBlock(code, 'tsx'))].join('\n\n')
}
