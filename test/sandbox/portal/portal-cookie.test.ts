import { expect, test } from 'vitest'
import { formatPortalCookie, readPortalCookie } from '../../../src/sandbox/portal/portal-cookie.js'

test('limits the cookie to the portal', () => {
  expect(formatPortalCookie('hong')).toBe('ieum_portal_persona=hong; Path=/portal; HttpOnly; SameSite=Lax')
})

test.each([
  ['ieum_portal_persona=hong', 'hong'],
  ['a=b; ieum_portal_persona=hong; c=d', 'hong'],
  ['a=b;ieum_portal_persona=many', 'many'],
  ['ieum_portal_persona=', ''],
  ['x_ieum_portal_persona=hong', null],
  ['a=b', null],
])('reads from the cookies %j the persona %j', (cookie, id) => {
  expect(readPortalCookie(new Headers({ cookie }))).toBe(id)
})

test('reads null without cookies', () => {
  expect(readPortalCookie(new Headers())).toBeNull()
})
