import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { withDemo } from './with-demo.js'
import { visit } from './visitor.js'
import { getAccounts, waitForScreen } from './screens.js'

const started = withDemo()

const android = 'Mozilla/5.0 (Linux; Android 15; SM-S931N) AppleWebKit/537.36 (KHTML, like Gecko)'
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const safari = `${iPhone} Version/18.5 Mobile/15E148 Safari/604.1`
const kakaoTalk = `${android} Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36;KAKAOTALK 25.9.1`

/** What the screen calls each app, and the start of the link by which it opens a real browser, or the entry of its menu. */
const apps = [
  ['KakaoTalk on Android', kakaoTalk, '카카오톡', 'kakaotalk://web/openExternal?url='],
  ['LINE on an iPhone', `${iPhone} Mobile/15E148 Safari Line/15.1.0`, '라인', 'http://localhost'],
  [
    'Naver on Android',
    `${android} Chrome/142.0.0.0 Mobile Safari/537.36 NAVER(inapp; search; 2000; 12.1)`,
    '네이버 앱',
    'intent://',
  ],
  [
    'Instagram on Android',
    `${android} Chrome/142.0.0.0 Mobile Safari/537.36 Instagram 400.0.0.21.106`,
    '인스타그램',
    'intent://',
  ],
  [
    'Facebook on Android',
    `${android} Chrome/142.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/500.0;]`,
    '페이스북',
    'intent://',
  ],
  [
    'Naver on an iPhone',
    `${iPhone} Mobile/15E148 NAVER(inapp; search; 2000; 12.1)`,
    '네이버 앱',
    '다른 브라우저로 열기',
  ],
  [
    'Instagram on an iPhone',
    `${iPhone} Mobile/15E148 Instagram 400.0.0.21.106 (iPhone17,1; iOS 18_5)`,
    '인스타그램',
    '외부 브라우저에서 열기',
  ],
  ['Facebook on an iPhone', `${iPhone} Mobile/15E148 [FBAN/FBIOS;FBAV/500.0]`, '페이스북', '외부 브라우저에서 열기'],
] as const

const expectWayOut = async (page: Page, app: string, way: string) => {
  await page.getByRole('heading', { name: '브라우저에서 이어서 진행해 주세요' }).waitFor()
  await page.getByText(`${app}에서는 포털이 열리지 않을`).waitFor()
  const open = page.getByRole('link', { name: '브라우저로 열기' })
  if (way.endsWith('열기')) {
    await page.getByText(`화면의 메뉴(⋯)에서 ‘${way}’를 선택해 주세요.`).waitFor()
    expect(await open.count()).toBe(0)
  } else expect((await open.getAttribute('href'))?.startsWith(way)).toBe(true)
}

it.each(apps)('%s: the way to a browser is the whole screen before every handoff', async (_, userAgent, app, way) => {
  const { demo, browser } = started
  const { context, page, complaints } = await visit(browser, demo, 'newcomer', { userAgent })
  for (const persona of ['newcomer', 'unlinked', 'lapsed', 'locked']) {
    await page.goto(`${demo.url}/login?persona=${persona}`)
    await expectWayOut(page, app, way)
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1)
  }
  for (const [persona, name] of [
    ['hong', '다른 계좌 더 연결하기'],
    ['expiring', '동의 갱신하기'],
  ] as const) {
    await page.goto(`${demo.url}/login?persona=${persona}`)
    await page.getByRole('link', { name }).click()
    await expectWayOut(page, app, way)
  }
  expect(context.pages()).toHaveLength(1)
  // The browser notes that the account is locked.
  expect(complaints.filter((complaint) => !complaint.includes('409'))).toEqual([])
})

it('opens the page of KakaoTalk users in their browser, and the portal here if they continue', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer', { userAgent: kakaoTalk })
  const url = encodeURIComponent(`${demo.url}/`)
  const open = page.getByRole('link', { name: '브라우저로 열기' })
  expect(await open.getAttribute('href')).toBe(`kakaotalk://web/openExternal?url=${url}`)
  await page.getByRole('button', { name: '여기서 계속하기' }).click()
  await waitForScreen(page, 'signUpNeeded')
  const [portal] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: '핀테크 포털에서 가입하기' }).click(),
  ])
  await portal.getByRole('button', { name: '가입하기' }).waitFor()
})

it('keeps the choice of a user who closes the offer of a real browser, and gives the focus back', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'hong', { userAgent: kakaoTalk })
  await getAccounts(page).first().check()
  await page.getByRole('link', { name: '다른 계좌 더 연결하기' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await getAccounts(page).first().isChecked()).toBe(true)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('다른 계좌 더 연결하기')
})

it('copies the link of the page if an app can open no browser', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer', { userAgent: apps[6][1] })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByText(`${demo.url}/`).waitFor()
  await page.getByRole('button', { name: '링크 복사하기' }).click()
  await page.getByRole('button', { name: '복사했어요' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${demo.url}/`)
})

it('does not ask users of an ordinary browser to open another one', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer', { userAgent: safari })
  await waitForScreen(page, 'signUpNeeded')
  expect(await page.getByText('브라우저에서 이어서 진행해 주세요').count()).toBe(0)
  expect(await page.getByRole('link', { name: '브라우저로 열기' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: '링크 복사하기' }).count()).toBe(0)
})
