import { expect, test } from 'vitest'
import { isPortalPath } from '../../../src/sandbox/portal/portal-path.js'

test.each([
  ['/', true],
  ['/portal', true],
  ['/portal/', true],
  ['/portal/apps', true],
  ['/portals', false],
  ['/v1/portal/', false],
  ['/__sandbox/personas', false],
])('takes %s for a path of the portal: %j', (path, expected) => {
  expect(isPortalPath(path)).toBe(expected)
})
