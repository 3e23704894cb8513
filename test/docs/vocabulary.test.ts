import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folders = ['src', 'service/src', 'service/test', 'test', 'stories', 'examples', 'demo', 'bench', 'scripts']
const skipped = new Set(['node_modules', 'dist', 'build', '.next'])

/** What a reader of this field would not search for. What to say instead: the glossary of ARCHITECTURE.md. */
const badWords = new Set(
  'answer answers answered ask asked asker asking question questions told tell tells heard vain looked patience trip vault'.split(
    ' ',
  ),
)

const badPhrases =
  /\b(answer(s|ed|ing)?|askers?|questions?|trips?|in vain|(is|are) away|ways? out|re-check\w*|who is asking|looks? by itself|(going|goes?) on without it)\b/gi

/** Uses that mean something else. */
const allowed: Record<string, readonly string[]> = {
  'scripts/journey/state-guide.js': ['is away'],
  'test/server/adapters/recipes/next-route.ts': ['answers'],
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listFiles(path)
    return /\.(tsx?|js|java|py)$/.test(path) && !path.endsWith('vocabulary.test.ts') ? path : []
  })
}

/** The names that a file declares, also by taking objects and lists apart. */
function listNames(code: string): string[] {
  const declarations = code.matchAll(/\b(?:const|let|function|class|interface|type|def) (\w+|\{[^}=]*\}|\[[^\]=]*\])/g)
  return Array.from(declarations, ([, names = '']) => names.match(/\w+/g) ?? []).flat()
}

/** `tellCause` has the words `tell` and `cause`. */
const listWords = (name: string) => (name.match(/[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase())

/** The bad words in names, and the bad phrases in comments, titles and texts. */
function findBadWords(code: string): string[] {
  const names = listNames(code).filter((name) => listWords(name).some((word) => badWords.has(word)))
  const phrases = Array.from(code.matchAll(badPhrases), ([phrase]) => phrase)
  return [...new Set([...names, ...phrases])]
}

describe('the words of the code', () => {
  it('are those of the glossary, one for one thing', () => {
    const found = folders.flatMap(listFiles).flatMap((path) => {
      const words = findBadWords(readFileSync(path, 'utf8')).filter((word) => !allowed[path]?.includes(word))
      return words.map((word) => `${path}: ${word}`)
    })
    expect(found).toEqual([])
  })

  it.each([
    ['const tellCause = 1', ['tellCause']],
    ['function ask(told: string) {}', ['ask']],
    ['const { asked, ok: [heard] } = it', ['asked', 'heard']],
    ["it('keeps the answer', run)", ['answer']],
    ['/** Redis is away. A recheck in vain. */', ['is away', 'in vain']],
    ['const task = masked // asks the user', []],
  ])('are found to be others in %j: %j', (code, words) => {
    expect(findBadWords(code)).toEqual(words)
  })
})
