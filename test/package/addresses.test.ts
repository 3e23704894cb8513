import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { getAddresses } from '../../scripts/release/addresses.js'
import { root } from './host.js'

describe('the addresses of a release', () => {
  it('all come from the one of the repository', () => {
    expect(getAddresses('https://github.com/owner/ieum', {})).toEqual({
      repository: 'git+https://github.com/owner/ieum.git',
      bugs: 'https://github.com/owner/ieum/issues',
      homepage: 'https://owner.github.io/ieum/',
    })
  })

  it('keep a homepage that package.json names', () => {
    const { homepage } = getAddresses('https://github.com/owner/ieum.git', { homepage: 'https://ieum.example/' })
    expect(homepage).toBe('https://ieum.example/')
  })

  it.each([undefined, '', 'owner/ieum', 'git@github.com:owner/ieum.git'])('are refused for %s', (address) => {
    expect(() => getAddresses(address, {})).toThrow('IEUM_REPOSITORY')
  })

  it('are set before the packages are built, and by the workflow', () => {
    const script = readFileSync(join(root, 'scripts/release.sh'), 'utf8')
    expect(script.indexOf('release/set-addresses.js')).toBeGreaterThan(0)
    expect(script.indexOf('release/set-addresses.js')).toBeLessThan(script.indexOf('--silent build'))
    expect(readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')).toContain('IEUM_REPOSITORY:')
  })
})
