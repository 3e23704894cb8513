import { expect, it } from 'vitest'
import { findInstalled } from '../../bench/size/find-installed.js'

const locked = {
  'node_modules/kit': {
    dependencies: { shared: '1', nested: '1' },
    peerDependencies: { react: '19', peer: '1', maybe: '1' },
    peerDependenciesMeta: { maybe: { optional: true } },
  },
  'node_modules/nested': { dependencies: { shared: '2' } },
  'node_modules/nested/node_modules/shared': {},
  'node_modules/shared': {},
  'node_modules/peer': { optionalDependencies: { native: '1', absent: '1' } },
  'node_modules/native': {},
  'node_modules/maybe': {},
  'node_modules/react': {},
  'node_modules/other': {},
}

it('finds dependencies, required peers and the nearest of two versions, and leaves out what the host has', () => {
  expect([...findInstalled(locked, ['kit'], ['react'])].toSorted()).toEqual([
    'node_modules/kit',
    'node_modules/native',
    'node_modules/nested',
    'node_modules/nested/node_modules/shared',
    'node_modules/peer',
    'node_modules/shared',
  ])
})
