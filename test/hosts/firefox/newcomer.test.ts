import { launch, type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startDemo, type Demo } from '../../e2e/demo.js'
import { walkNewcomer, type Driver } from '../walk-newcomer.js'

let demo: Demo
let firefox: Browser

beforeAll(async () => {
  demo = await startDemo()
  firefox = await launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    defaultViewport: { width: 360, height: 800 },
    extraPrefsFirefox: {
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  })
})
afterAll(async () => {
  await firefox.close()
  await demo.stop()
})

it('takes a newcomer from sign-up to a confirmed account in Firefox', async () => {
  const page = await firefox.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(String(error)))
  expect(await walkNewcomer(drive(page), demo)).toBe('cyber 주식투자용')
  expect(complaints).toEqual([])
})

function drive(first: Page): Driver {
  const popup = new Promise<Page>((resolve) => first.once('popup', (page) => page && resolve(page)))
  let page = first
  const find = (xpath: string) => page.locator(`::-p-xpath(${xpath})`)
  return {
    open: (url) => page.goto(url),
    click: (xpath) => find(xpath).click(),
    read: (xpath) =>
      find(xpath)
        .map((element) => element.textContent)
        .wait(),
    async enterNewTab() {
      page = await popup
    },
    async leaveNewTab() {
      await page.close()
      page = first
      await page.bringToFront()
    },
  }
}
