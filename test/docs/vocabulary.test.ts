import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folders = ['src', 'service/src', 'service/test', 'test', 'stories', 'examples', 'demo', 'bench', 'scripts']
const foldersOfDocuments = ['docs', '.changeset', '.github', 'site/pages', 'stories', 'examples', 'service']
const skipped = new Set(['node_modules', 'dist', 'build', '.next'])

/** What a reader of this field would not search for. What to say instead: the glossary of ARCHITECTURE.md. */
const badWords = new Set(
  'answer answers answered ask asked asker asking question questions told tell tells heard vain looked patience trip vault'.split(
    ' ',
  ),
)

const badPhrases =
  /\b(answer(s|ed|ing)?|askers?|questions?|trips?|in vain|(is|are) away|ways? out|re-check\w*|who is asking|looks? by itself|(going|goes?) on without it)\b/gi

/** In documents: a backend responds, and a page loads. A user may be asked. */
const badPhrasesOfDocuments = /\b(answer(s|ed|ing)?|who is asking)\b/gi

/** Uses that mean something else. */
const allowed: Record<string, readonly string[]> = {
  'scripts/journey/state-guide.js': ['is away'],
  '.changeset/one-word-one-meaning.md': ['answer'], // a name of before
}

function listFiles(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listFiles(path, ending)
    return ending.test(path) && !path.endsWith('vocabulary.test.ts') ? path : []
  })
}

const listCode = () => folders.flatMap((folder) => listFiles(folder, /\.(tsx?|js|java|py)$/))

/** The texts for people; llms-full.md is made of them. */
function listDocuments(): string[] {
  const atRoot = readdirSync('.').filter((name) => name.endsWith('.md') && name !== 'llms-full.md')
  return [...atRoot, ...foldersOfDocuments.flatMap((folder) => listFiles(folder, /\.(mdx?|ya?ml)$/))]
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
  return [...new Set([...names, ...findPhrases(code, badPhrases)])]
}

const findPhrases = (text: string, phrases: RegExp) => Array.from(text.matchAll(phrases), ([phrase]) => phrase)

/** What is found in files and not allowed there, each with its file. */
function findIn(paths: string[], find: (text: string) => string[]): string[] {
  return paths.flatMap((path) => {
    const words = find(readFileSync(path, 'utf8')).filter((word) => !allowed[path]?.includes(word))
    return words.map((word) => `${path}: ${word}`)
  })
}

describe('the words of the code', () => {
  it('are those of the glossary, one for one thing', () => {
    expect(findIn(listCode(), findBadWords)).toEqual([])
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

const findBadPhrases = (text: string) => findPhrases(text, badPhrasesOfDocuments)

describe('the words of the documents', () => {
  it('are read in each of them', () => {
    const samples = [
      'README.md',
      'SECURITY.md',
      'docs/ko/errors/network.md',
      'service/README.md',
      'site/pages/index.md',
    ]
    expect(listDocuments()).toEqual(expect.arrayContaining(samples))
  })

  it('let nothing answer but people', () => {
    expect(findIn(listDocuments(), findBadPhrases)).toEqual([])
  })

  it('are found to be others', () => {
    expect(findBadPhrases('Who is asking? The backend answered 401.')).toEqual(['Who is asking', 'answered'])
  })
})
