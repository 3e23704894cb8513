import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { createBackend, findHeading, renderKit } from './kit.js'

const android = 'Mozilla/5.0 (Linux; Android 15; SM-S931N) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36'
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148'
const url = 'https://app.test/login?once=a&b=c'

afterEach(() => vi.restoreAllMocks())

function open(userAgent: string, props = {}) {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent)
  return renderKit({ backend: createBackend({ persona: 'newcomer' }), externalBrowserUrl: () => url, ...props })
}

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
])('inside %s the real browser is offered before the portal', async (_, userAgent, href) => {
  open(userAgent)
  const wayOut = await screen.findByRole('link', { name: '브라우저로 열기' })
  expect(wayOut).toHaveAttribute('href', href)
  const portal = screen.getByRole('link', { name: '핀테크 포털에서 가입하기' })
  expect(wayOut.compareDocumentPosition(portal)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test.each([
  ['Instagram', `${iPhone} Instagram 380.0`],
  ['Facebook', `${iPhone} [FBAN/FBIOS;FBAV/500.0]`],
  ['Naver', `${iPhone} NAVER(inapp; search; 2000; 12.1)`],
])('inside %s on an iPhone the way is described and the link can be copied', async (_, userAgent) => {
  const { user } = open(userAgent)
  await screen.findByText(/다른 브라우저로 열기/)
  expect(screen.queryByRole('link', { name: '브라우저로 열기' })).toBeNull()
  await user.click(screen.getByRole('button', { name: '링크 복사' }))
  expect(await navigator.clipboard.readText()).toBe(url)
  await screen.findByRole('button', { name: '복사했어요' })
})

test('without a login link the page itself is what opens', async () => {
  open(`${android} KAKAOTALK 25.1.0`, { externalBrowserUrl: undefined })
  const wayOut = await screen.findByRole('link', { name: '브라우저로 열기' })
  expect(wayOut.getAttribute('href')).toContain(encodeURIComponent(window.location.href))
})

test.each([android, `${iPhone} Version/18.5 Safari/604.1`])(
  'an ordinary browser is left in peace: %s',
  async (ordinary) => {
    open(ordinary)
    await findHeading('핀테크 포털 가입이 필요해요')
    expect(screen.queryByText('브라우저에서 이어서 진행해 주세요')).toBeNull()
  },
)
