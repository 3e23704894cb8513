import { assemble, disassemble } from 'es-hangul'

const pairs = /ㄱㅅ|ㄴㅈ|ㄴㅎ|ㄹㄱ|ㄹㅁ|ㄹㅂ|ㄹㅅ|ㄹㅌ|ㄹㅍ|ㄹㅎ|ㅂㅅ/g
const merged = new Map(Array.from('ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ', (pair) => [disassemble(pair), pair]))

/** What a field shows after these keys; like most keyboards it joins two consonants that may end a syllable. */
export function compose(keys: readonly string[]): string {
  return assemble([...keys]).replaceAll(pairs, (pair) => merged.get(pair) ?? pair)
}

/** What a field shows after each key of a text that is typed on a two-set keyboard. */
export function typeOnTwoSetKeyboard(text: string): string[] {
  const keys = Array.from(disassemble(text))
  return keys.map((_, index) => compose(keys.slice(0, index + 1)))
}
