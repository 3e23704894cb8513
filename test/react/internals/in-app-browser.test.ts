import { expect, test } from 'vitest'
import { detectInAppBrowser } from '../../../src/react/internals/in-app-browser.js'

const android = 'Mozilla/5.0 (Linux; Android 15; SM-S931N) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36'
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148'
const url = 'https://app.test/accounts?a=b&c=d'
const intent = 'intent://app.test/accounts?a=b&c=d#Intent;scheme=https;end'

test.each([
  ['KakaoTalk', `${iPhone} KAKAOTALK 25.1.0`, `kakaotalk://web/openExternal?url=${encodeURIComponent(url)}`],
  ['LINE', `${iPhone} Safari Line/15.1.0`, `${url}&openExternalBrowser=1`],
  ['Naver on Android', `${android} NAVER(inapp; search; 2000; 12.1)`, intent],
  ['Instagram on Android', `${android} Instagram 380.0`, intent],
  ['Facebook on Android', `${android} [FB_IAB/FB4A;FBAV/500.0]`, intent],
  ['Naver on an iPhone', `${iPhone} NAVER(inapp; search; 2000; 12.1)`, null],
  ['Facebook on an iPhone', `${iPhone} [FBAN/FBIOS;FBAV/500.0]`, null],
])('%s opens a page in the real browser by its own URL, or not at all', (_, userAgent, external) => {
  expect(detectInAppBrowser(userAgent)?.getExternalUrl(url)).toBe(external)
})

test('the fragment of a page goes along', () => {
  const inNaver = detectInAppBrowser(`${android} NAVER(inapp; search; 2000; 12.1)`)
  expect(inNaver?.getExternalUrl('https://app.test/#/link?step=2')).toBe(
    'intent://app.test/#/link?step=2#Intent;scheme=https;end',
  )
})

test.each([android, `${iPhone} Version/18.5 Safari/604.1`, 'Online/1.0', ''])(
  '"%s" is no in-app browser',
  (userAgent) => {
    expect(detectInAppBrowser(userAgent)).toBeNull()
  },
)
