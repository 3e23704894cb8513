/** Markup that is safe to send, because only {@link html} creates it. */
export class Html {
  constructor(readonly markup: string) {}
}

type Hole = Html | readonly Html[] | string | number | false | null | undefined

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Writes HTML. A value is escaped unless it is markup itself; false, null and undefined write nothing. */
export function html(parts: TemplateStringsArray, ...holes: Hole[]): Html {
  return new Html(parts.reduce((before, part, index) => before + renderHole(holes[index - 1]) + part))
}

function renderHole(hole: Hole): string {
  if (hole instanceof Html) return hole.markup
  if (hole === false || hole === null || hole === undefined) return ''
  if (typeof hole === 'object') return hole.map(renderHole).join('')
  return String(hole).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
