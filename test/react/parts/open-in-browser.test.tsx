import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { OpenInBrowser } from '../../../src/react/parts/open-in-browser.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, renderKit } from '../kit.js'

const android = 'Mozilla/5.0 (Linux; Android 15; SM-S931N) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36'

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148'

const url = 'https://app.test/login?once=a&b=c'

afterEach(() => vi.restoreAllMocks())

function open(userAgent: string, props = {}) {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent)
  return renderKit({
    backend: createTestBackend({ persona: 'newcomer' }),
    externalBrowserUrl: () => url,
    children: part,
    ...props,
  })
}

/** What a host puts on a screen of its own. */
const part = <OpenInBrowser />

test.each([
  ['KakaoTalk', `${iPhone} KAKAOTALK 25.1.0`, `kakaotalk://web/openExternal?url=${encodeURIComponent(url)}`],
  ['LINE', `${iPhone} Safari Line/15.1.0`, `${url}&openExternalBrowser=1`],
  [
    'Naver',
    `${android} NAVER(inapp; search; 2000; 12.1)`,
    'intent://app.test/login?once=a&b=c#Intent;scheme=https;end',
  ],
  ['Instagram', `${android} Instagram 380.0`, 'intent://app.test/login?once=a&b=c#Intent;scheme=https;end'],
  ['Facebook', `${android} [FB_IAB/FB4A;FBAV/500.0]`, 'intent://app.test/login?once=a&b=c#Intent;scheme=https;end'],
])('inside %s a link opens the real browser', async (_, userAgent, href) => {
  open(userAgent)
  expect(await screen.findByRole('link', { name: '브라우저로 열기' })).toHaveAttribute('href', href)
  expect(screen.getByText('버튼을 눌러도 열리지 않나요?')).toBeVisible()
})

test.each([
  ['Instagram', `${iPhone} Instagram 380.0`, '인스타그램', '외부 브라우저에서 열기'],
  ['Facebook', `${iPhone} [FBAN/FBIOS;FBAV/500.0]`, '페이스북', '외부 브라우저에서 열기'],
  ['Naver', `${iPhone} NAVER(inapp; search; 2000; 12.1)`, '네이버 앱', '다른 브라우저로 열기'],
])('inside %s on an iPhone its menu is named and the link of the page can be copied', async (...row) => {
  const [, userAgent, app, entry] = row
  const { user } = open(userAgent)
  await screen.findByText(`화면의 메뉴(⋯)에서 ‘${entry}’를 선택해 주세요.`)
  expect(screen.getByText(new RegExp(`^${app}에서는 포털이`))).toBeVisible()
  expect(screen.queryByRole('link', { name: '브라우저로 열기' })).toBeNull()
  await user.click(screen.getByRole('button', { name: '링크 복사하기' }))
  expect(await navigator.clipboard.readText()).toBe(window.location.href)
  await screen.findByRole('button', { name: '복사했어요' })
})

test('without a login link the page itself is what opens', async () => {
  open(`${android} KAKAOTALK 25.1.0`, { externalBrowserUrl: undefined })
  const openInBrowser = await screen.findByRole('link', { name: '브라우저로 열기' })
  expect(openInBrowser.getAttribute('href')).toContain(encodeURIComponent(window.location.href))
})

test.each(['javascript:alert(1)', 'data:text/html,x', '/login', ''])('the login link "%s" throws', (hostile) => {
  vi.spyOn(console, 'error').mockReturnValue()
  expect(() => open(`${android} KAKAOTALK 25.1.0`, { externalBrowserUrl: () => hostile })).toThrow(
    'externalBrowserUrl() must be an absolute http or https URL',
  )
})

test.each([android, `${iPhone} Version/18.5 Safari/604.1`])(
  'an ordinary browser is left in peace: %s',
  async (ordinary) => {
    open(ordinary, { children: undefined })
    await findHeading('핀테크 포털 가입이 필요해요')
    expect(screen.queryByText('브라우저에서 이어서 진행해 주세요')).toBeNull()
  },
)
