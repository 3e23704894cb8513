import type { Locale, Messages } from '../messages.js'
import { en } from './en.js'

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const accented = 'áƀçđéƒĝĥíĵķĺɱñóƥɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĹḾÑÓƤɊŔŠŢÚṼŴẊÝŽ'

const accent = (letter: string) => accented[plain.indexOf(letter)] ?? letter

/** Doubles vowels, so that a text gets about a third longer, as translations do. */
function disguise(text: string): string {
  const letters = text.replaceAll(/\{\w+\}|[a-z]/gi, (match) => {
    if (match.length > 1) return match
    return accent(match) + (/[aeiou]/i.test(match) ? accent(match.toLowerCase()) : '')
  })
  return `⟦${letters}⟧`
}

const messages: Messages = JSON.parse(JSON.stringify(en.messages), (_, value) =>
  typeof value === 'string' ? disguise(value) : value,
)

/** English in disguise, for tests and stories. A text outside ⟦brackets⟧ is not translated, and a cut-off text lacks room. */
export const pseudo: Locale = { tag: 'en-XA', messages }
