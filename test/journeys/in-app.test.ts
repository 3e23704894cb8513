import { expect, it } from 'vitest'
import { withDemo } from './setup.js'
import { visit } from './visitor.js'
import { waitForScreen } from './words.js'

const started = withDemo()

const android = 'Mozilla/5.0 (Linux; Android 15; SM-S931N) AppleWebKit/537.36 (KHTML, like Gecko)'
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const kakaoTalk = `${android} Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36;KAKAOTALK 25.9.1`
const instagram = `${iPhone} Mobile/15E148 Instagram 400.0.0.21.106 (iPhone17,1; iOS 18_5; ko_KR; ko; scale=3.00)`
const safari = `${iPhone} Version/18.5 Mobile/15E148 Safari/604.1`

it('leads out of KakaoTalk before the hand-off', async () => {
  const { demo, browser } = started
  const { page, complaints } = await visit(browser, demo, 'newcomer', { userAgent: kakaoTalk })
  await waitForScreen(page, 'signUpNeeded')
  const wayOut = page.getByRole('link', { name: '브라우저로 열기' })
  expect(await wayOut.getAttribute('href')).toBe(
    `kakaotalk://web/openExternal?url=${encodeURIComponent(`${demo.url}/`)}`,
  )
  const links = page.locator('[data-ieum-state] a')
  expect(await links.allTextContents()).toEqual(['브라우저로 열기', '핀테크 포털에서 가입하기'])
  expect(complaints).toEqual([])
})

it('tells users of Instagram on an iPhone how to get out, and copies the link', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer', { userAgent: instagram })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByText(/메뉴에서 .다른 브라우저로 열기.를 누르거나/).waitFor()
  expect(await page.getByRole('link', { name: '브라우저로 열기' }).count()).toBe(0)
  await page.getByRole('button', { name: '링크 복사' }).click()
  await page.getByRole('button', { name: '복사했어요' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${demo.url}/`)
  expect(await page.getByRole('link', { name: '핀테크 포털에서 가입하기' }).isVisible()).toBe(true)
})

it('offers no way out to an ordinary browser', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer', { userAgent: safari })
  await waitForScreen(page, 'signUpNeeded')
  expect(await page.getByText('브라우저에서 이어서 진행해 주세요').count()).toBe(0)
  expect(await page.getByRole('link', { name: '브라우저로 열기' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: '링크 복사' }).count()).toBe(0)
})
