/** The text of a member of an object as it is written, such as that of `render`; null if it has none. */
export function findExpression(written: string, name: string): string | null {
  const start = new RegExp(`\\b${name}:\\s*`).exec(written)
  return start ? readExpression(written.slice(start.index + start[0].length)) : null
}

/** Up to the comma or bracket that ends it. */
function readExpression(text: string): string {
  let depth = 0
  let quote = ''
  for (const [index, character] of text.split('').entries()) {
    if (quote) {
      if (character === quote) quote = ''
    } else if ('\'"`'.includes(character)) quote = character
    else if ('([{'.includes(character)) depth += 1
    else if (')]}'.includes(character)) depth -= 1
    if (depth < 0 || (depth === 0 && !quote && character === ',')) return text.slice(0, index).trim()
  }
  return text.trim()
}
