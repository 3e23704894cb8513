/** The language of a name that may be Korean inside a text in another language. Undefined if it needs no mark. */
export function getLanguage(name: string, tag: string): 'ko' | undefined {
  return !tag.startsWith('ko') && /[ㄱ-힣]/.test(name) ? 'ko' : undefined
}
