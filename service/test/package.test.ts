import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import kit from '../../package.json' with { type: 'json' }
import document from '../openapi.json' with { type: 'json' }
import lock from '../package-lock.json' with { type: 'json' }
import manifest from '../package.json' with { type: 'json' }

it('ieum-service has the version of the kit that is built into it', () => {
  const versions = [manifest.version, lock.version, lock.packages[''].version, document.info.version]
  expect(versions).toEqual(versions.map(() => kit.version))
})

it('ieum-service has the libraries of the kit’s server at the same versions', () => {
  const names = ['@noble/hashes', '@remix-run/node-fetch-server', 'lru-cache'] as const
  for (const name of names) expect(manifest.dependencies[name]).toBe(kit.dependencies[name])
})

it('ieum-service runs no script when it is installed, and its versions are exact', () => {
  expect(Object.keys(manifest.scripts)).toEqual(['build'])
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

it('ieum-service packs every file that its README leads to', () => {
  const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const targets = Array.from(text.matchAll(/\]\(([^)#]+)\)/g), ([, target = '']) => target)
  const local = targets.filter((target) => !target.startsWith('https:'))
  expect(local.length).toBeGreaterThan(2)
  expect(local.filter((target) => !manifest.files.some((file) => target.split('/')[0] === file))).toEqual([])
})
