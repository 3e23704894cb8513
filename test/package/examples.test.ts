import { expect, it } from 'vitest'
import { manifest, readJson, root } from './host.js'

const locks = ['next', 'react-router', 'vite', 'open-banking', 'testing', 'testing/jest']

it.each(locks)('the lock file of examples/%s knows the dependencies of the kit', (folder) => {
  const { packages } = readJson(`${root}examples/${folder}/package-lock.json`) as { packages: Record<string, object> }
  const { version, dependencies, peerDependencies } = manifest
  expect(packages['node_modules/ieum']).toMatchObject({ version, dependencies, peerDependencies })
})
