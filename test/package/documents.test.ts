import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { drawEverything, drawIndex } from '../../scripts/docs/draw-llms.js'
import { installed } from './host.js'

const { files } = inject('tarball')
const read = (path: string) => readFileSync(join(installed, path), 'utf8')
const documents = files.filter((path) => /\.md$|^llms/.test(path))

/** What a document leads to inside the package: its links and its pictures. */
function findTargets(text: string): string[] {
  const prose = text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '').replaceAll(/`[^`\n]*`/g, '')
  const found = [...prose.matchAll(/\]\(([^)\s]+)\)/g), ...prose.matchAll(/\b(?:src|srcset|href)="([^"]+)"/g)]
  return found.map(([, target = '']) => target).filter((target) => !/^(https?:|mailto:|#)/.test(target))
}

describe('the documents in the tarball', () => {
  it.each(documents)('%s leads to files that are there', (path) => {
    const missing = findTargets(read(path)).filter((target) => {
      const [file = ''] = target.split('#')
      return !existsSync(join(installed, dirname(path), file))
    })
    expect(missing).toEqual([])
  })

  it('are complete in both languages', () => {
    const korean = files.filter((path) => path.startsWith('docs/ko/'))
    expect(korean.length).toBeGreaterThan(20)
    expect(korean.filter((path) => !files.includes(path.replace('docs/ko/', 'docs/')))).toEqual([])
  })
})

describe('llms.txt', () => {
  it('is as the documents are now; else build again', () => {
    expect(read('llms.txt')).toBe(drawIndex())
    expect(read('llms-full.md')).toBe(drawEverything())
  })

  it('names every English page of the package', () => {
    const pages = files.filter((path) => /^docs\/(?!ko\/).*\.md$/.test(path))
    const index = read('llms.txt')
    expect(pages.filter((path) => !index.includes(`](${path})`))).toEqual([])
  })
})
