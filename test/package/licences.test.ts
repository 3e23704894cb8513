import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { host, manifest, readJson, root, run } from './host.js'

/** Permissive licences: they ask for their notice and nothing more, as MIT does. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT']

interface Bom {
  metadata: { component: { name: string; purl: string } }
  components: { purl: string; hashes?: unknown[]; licenses?: { license: { id?: string } }[] }[]
}

interface Lock {
  packages: Record<string, { version?: string; license?: string; peer?: boolean }>
}

/** What came along when the package was installed, its peers left out. */
const { packages } = readJson(join(host, 'package-lock.json')) as Lock
const libraries = Object.entries(packages).flatMap(([path, { peer, license, version }]) => {
  const name = path.split('node_modules/').at(-1) ?? ''
  return peer || name === '' || name === 'ieum' ? [] : [{ name, license, version }]
})

describe('the libraries that come along', () => {
  it('are the dependencies and all of theirs', () => {
    expect(libraries.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)))
  })

  it('have permissive licences', () => {
    expect(libraries.filter(({ license = '' }) => !allowed.includes(license))).toEqual([])
  })

  it('are all in the bill of materials, with hash and licence', () => {
    const { metadata, components } = JSON.parse(run('npm', ['run', '--silent', 'sbom'], root)) as Bom
    const listed = components.map(({ purl, hashes, licenses }) => ({
      purl,
      isHashed: hashes?.length === 1,
      license: licenses?.[0]?.license.id,
    }))
    const expected = libraries.map(({ name, version, license }) => ({
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      isHashed: true,
      license,
    }))
    expect(metadata.component).toMatchObject({ name: 'ieum', purl: expect.stringMatching(/^pkg:npm\/ieum@/) })
    expect(new Set(listed)).toEqual(new Set(expected))
  })
})
