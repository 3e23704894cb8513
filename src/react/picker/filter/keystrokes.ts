// Our own, because it has to be there at the first key: before a library that loads later is there, rows would blink
// away while their names are composed. It is also smaller: 0.5 kB against 1.1 kB of es-hangul, which the tests compare.

/** The parts of a Hangul syllable in the order of Unicode, each as the keys that type it on a two-set keyboard. */
const initials = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ')
const vowels = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ')
/** The first of them is none. */
const finals =
  ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ')

/** Compatible forms make old initials of two pairs that today only end a syllable, ㅀ and ㅄ. */
const oldInitials: Record<string, string> = { '\u111a': 'ㄹㅎ', '\u1121': 'ㅂㅅ' }

/** Also what no Unicode class of punctuation holds: the minus sign, and the vowel that Koreans type as a middle dot. */
const ignored = /[\s\p{P}\p{DI}\u2212\u119e]/gu

/** Composed, decomposed and full-width text become one; case, spaces and punctuation do not count. */
export function normalizeText(text: string): string {
  // To upper case, because lower case depends on the letters around: a sigma has two.
  return text.normalize('NFKC').toUpperCase().replaceAll(ignored, '')
}

/** The keys that type a text, with a space before each syllable and each other character: `값 A` is ` ㄱㅏㅂㅅ A`. */
export function toKeystrokes(text: string): string {
  let keys = ''
  for (const char of normalizeText(text)) keys += ` ${getKeys(char)}`
  return keys
}

function getKeys(char: string): string {
  const code = char.charCodeAt(0)
  const syllable = code - 0xac00
  if (syllable >= 0 && syllable < 19 * 21 * 28) {
    const initial = initials[Math.floor(syllable / (21 * 28))]
    return `${initial}${vowels[Math.floor(syllable / 28) % 21]}${finals[syllable % 28]}`
  }
  // Digits and Latin letters, the most frequent, are not looked up: that took ten times as long.
  return code < 0x1100 ? char : (getPartKeys(code) ?? oldInitials[char] ?? char)
}

/** The keys of a part that stands alone. */
function getPartKeys(code: number): string | undefined {
  return initials[code - 0x1100] ?? vowels[code - 0x1161] ?? finals[code - 0x11a7]
}
