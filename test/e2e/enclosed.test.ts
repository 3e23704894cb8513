import { readFile } from 'node:fs/promises'
import type { Browser, Frame, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildPage } from './hosts/build-page.js'
import { headings } from './screens.js'
import { launchChromium } from './visitor.js'

const styles = await readFile(new URL('../../dist/styles.css', import.meta.url), 'utf8')
const html =
  '<!doctype html><html lang="ko"><meta charset="utf-8"><div id="root"></div><script type="module" src="/host.js"></script></html>'

let browser: Browser
let script: string

beforeAll(async () => {
  script = await buildPage(new URL('hosts/enclosed.tsx', import.meta.url))
  browser = await launchChromium()
})

afterAll(() => browser.close())

/** Opens the journey of a newcomer in an enclosure, up to the first screen. Returns the frame that it is in. */
async function open(enclosure: string): Promise<{ page: Page; frame: Frame }> {
  const context = await browser.newContext()
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/host.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    if (pathname === '/kit.css') return route.fulfill({ contentType: 'text/css', body: styles })
    return route.fulfill({ contentType: 'text/html', body: html })
  })
  const page = await context.newPage()
  await page.goto(`https://app.example/${enclosure}`)
  const frame = page.frames().at(-1)!
  await frame.getByRole('heading', { name: headings.signUpNeeded }).waitFor()
  return { page, frame }
}

/** How often a text is there for screen readers, which never see what is inert. */
async function countSpoken(page: Page, frame: Frame, text: string): Promise<number> {
  const session = await page.context().newCDPSession(frame.parentFrame() ? page : frame)
  const { frameTree } = await session.send('Page.getFrameTree')
  const frameId = (frameTree.childFrames?.at(-1) ?? frameTree).frame.id
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId })
  return nodes.filter((node) => !node.ignored && node.role?.value === 'StaticText' && node.name?.value === text).length
}

const readFocus = (frame: Frame) =>
  frame.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot) active = active.shadowRoot.activeElement
    return active?.textContent
  })

it.each(['dialog', 'slotted', 'shadow', 'frame'])(
  'announces a new screen in a %s and moves the focus there',
  async (enclosure) => {
    const { page, frame } = await open(enclosure)
    const link = frame.getByRole('link', { name: '핀테크 포털에서 가입하기' })
    const [portal] = await Promise.all([page.context().waitForEvent('page'), link.click()])
    await portal.close()
    await expect.poll(() => readFocus(frame)).toBe(headings.awaitingSignUp)
    // The heading, and the live region.
    await expect.poll(() => countSpoken(page, frame, headings.awaitingSignUp)).toBe(1)
    await frame.evaluate(() => (window.signUp ?? window.parent.signUp)())
    await frame.getByRole('button', { name: '가입을 마쳤어요' }).click()
    await expect.poll(() => readFocus(frame)).toBe(headings.linkNeeded)
    await expect.poll(() => countSpoken(page, frame, headings.linkNeeded)).toBe(1)
  },
)

it('leaves the focus where the user is typing, in the page around the frame', async () => {
  const { page, frame } = await open('frame')
  const link = frame.getByRole('link', { name: '핀테크 포털에서 가입하기' })
  const [portal] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  await portal.close()
  const own = page.getByRole('textbox', { name: 'own' })
  await frame.getByRole('button', { name: '가입을 마쳤어요' }).focus()
  await own.focus()
  // Not before: a page that gets the focus checks by itself.
  await page.evaluate(() => window.signUp())
  await frame.getByRole('button', { name: '가입을 마쳤어요' }).evaluate((button: HTMLButtonElement) => button.click())
  await frame.getByRole('heading', { name: headings.linkNeeded }).waitFor()
  expect(await own.evaluate((input) => document.activeElement === input && document.hasFocus())).toBe(true)
})

it('has its colours and sizes in a shadow root that has the stylesheet', async () => {
  const { frame } = await open('shadow')
  const button = frame.getByRole('link', { name: '핀테크 포털에서 가입하기' })
  await expect
    .poll(() => button.evaluate((link) => [getComputedStyle(link).backgroundColor, getComputedStyle(link).minHeight]))
    .toEqual(['rgb(33, 86, 224)', '54px'])
})
