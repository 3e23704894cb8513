import { readFileSync } from 'node:fs'
import { chromium } from 'playwright'

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {{ url: string, sandboxUrl: string }} Demo
 */

export const size = { width: 360, height: 720 }

const font = readFileSync(
  new URL('../../node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2', import.meta.url),
).toString('base64')

/** Machines without a Korean font draw boxes. */
const css = `@font-face { font-family: Pretendard; src: url(data:font/woff2;base64,${font}); font-weight: 45 920 }
  *, *::before { font-family: Pretendard !important; caret-color: transparent !important }
  ::-webkit-scrollbar { display: none }`

/**
 * A WebP of the page as it is.
 * @param {Page} page
 */
async function take(page) {
  await page.bringToFront()
  await page.addStyleTag({ content: css })
  await page.evaluate(() => document.fonts.load('16px Pretendard', '가'))
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      return playState !== 'running' || effect?.getTiming().iterations === Infinity
    }),
  )
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 60 })
  return data
}

/**
 * Walks a newcomer through the demo and takes a picture at each step.
 * @param {Demo} demo
 */
export async function takePictures({ url, sandboxUrl }) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: 2, bypassCSP: true, locale: 'ko-KR' })
  const page = await context.newPage()
  await page.goto(`${url}/login?persona=newcomer`)
  await page.getByRole('heading', { name: '핀테크 포털 가입이 필요해요' }).waitFor()
  const pictures = [await take(page)]

  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: '핀테크 포털에서 가입하기' }).click()
  const portal = await opened
  await portal.getByRole('button', { name: '가입하기' }).waitFor()
  pictures.push(await take(portal))
  await page.getByRole('heading', { name: '포털에서 가입을 마치면 자동으로 이어져요' }).waitFor()
  pictures.push(await take(page))

  await signUp(portal, sandboxUrl)
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await page.getByRole('radio').first().waitFor()
  pictures.push(await take(page))
  await page.getByRole('radio').first().check()
  pictures.push(await take(page))
  await page.getByRole('button', { name: '선택한 계좌로 시작하기' }).click()
  await page.getByRole('heading', { name: '계좌를 연결했어요' }).waitFor()
  pictures.push(await take(page))
  await browser.close()
  return pictures
}

/**
 * @param {Page} portal
 * @param {string} sandboxUrl
 */
async function signUp(portal, sandboxUrl) {
  await portal.getByRole('button', { name: '가입하기' }).click()
  await issueAccount(portal, 'cyber', '모으기')
  await issueAccount(portal, 'star', '굴리기')
  await portal.goto(`${sandboxUrl}/portal/apps`)
  await portal.getByRole('button', { name: '연결하기' }).click()
  await portal.getByText('연결을 마쳤어요').waitFor()
}

/**
 * @param {Page} portal
 * @param {string} firm
 * @param {string} alias
 */
async function issueAccount(portal, firm, alias) {
  await portal.getByLabel(firm).check()
  await portal.getByLabel('계좌 별칭').fill(alias)
  await portal.getByRole('button', { name: '가상계좌 발급' }).click()
  await portal.getByText(alias).first().waitFor()
}
