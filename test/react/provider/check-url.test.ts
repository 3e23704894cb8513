import { expect, test } from 'vitest'
import { checkUrl } from '../../../src/react/provider/check-url.js'

test.each(['https://portal.test', 'http://localhost:4010/portal/sign-up?persona=hong', 'HTTPS://포털.test/'])(
  'the absolute URL "%s" may become a link',
  (url) => {
    expect(() => checkUrl('portal.signUpUrl', url)).not.toThrow()
  },
)

test.each([
  'javascript:alert(1)',
  ' https://portal.test',
  'data:text/html,x',
  'https:portal.test',
  'https:///portal.test',
  '//portal.test',
  '/portal',
  'ftp://portal.test',
  '',
])('"%s" throws an error that names the prop and not the URL', (url) => {
  expect(() => checkUrl('supportUrl', url)).toThrow(
    new TypeError('[ieum] supportUrl must be an absolute http or https URL. It becomes a link for the user.'),
  )
})
