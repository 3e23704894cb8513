import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manifest, root } from './host.js'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const folder = '.github/workflows'
const workflows = readdirSync(join(root, folder)).map((name) => ({ name, text: read(`${folder}/${name}`) }))

describe('a release', () => {
  it('has a first entry in the changelog for its version', () => {
    const [, newest] = /^## (.+)$/m.exec(read('CHANGELOG.md')) ?? []
    expect(newest).toBe(manifest.version)
  })

  it('is published with provenance', () => {
    expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true })
  })

  it('is built for versions that the documents name', () => {
    const ranges = [manifest.engines.node, ...Object.values(manifest.peerDependencies)]
    const text = read('docs/versions.md').replaceAll(String.raw`\|`, '|')
    expect(ranges.filter((range) => !text.includes(`\`${range}\``))).toEqual([])
  })
})

describe('the workflows', () => {
  it.each(workflows)('$name runs scripts that exist', ({ text }) => {
    const scripts = Array.from(text.matchAll(/npm run (?:--silent )?([\w:-]+)/g), ([, name = '']) => name)
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([])
  })

  it.each(workflows)('$name needs no secret but the run’s own', ({ text }) => {
    const secrets = Array.from(text.matchAll(/secrets\.(\w+)/g), ([, name]) => name)
    expect(secrets.filter((name) => name !== 'GITHUB_TOKEN')).toEqual([])
  })
})
