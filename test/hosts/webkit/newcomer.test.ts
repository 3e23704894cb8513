import { By, until, type WebDriver } from 'selenium-webdriver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startDemo, type Demo } from '../../e2e/demo.js'
import { walkNewcomer, type Driver } from '../walk-newcomer.js'
import { startWebKit, type WebKit } from './start-webkit.js'

let demo: Demo
let webkit: WebKit

beforeAll(async () => {
  demo = await startDemo()
  webkit = await startWebKit()
})
afterAll(async () => {
  await webkit.stop()
  await demo.stop()
})

it('takes a newcomer from sign-up to a confirmed account in WebKit', async () => {
  expect(await walkNewcomer(drive(webkit.driver), demo)).toBe('cyber 주식투자용')
})

function drive(driver: WebDriver): Driver {
  const find = (xpath: string) => driver.wait(until.elementLocated(By.xpath(xpath)), 10_000)
  const tabs = driver.switchTo()
  let first = ''
  return {
    open: (url) => driver.get(url),
    click: (xpath) => find(xpath).click(),
    read: (xpath) => find(xpath).getText(),
    async enterNewTab() {
      first = await driver.getWindowHandle()
      const other = await driver.wait(async () => (await driver.getAllWindowHandles()).find((tab) => tab !== first))
      await tabs.window(other ?? first)
    },
    async leaveNewTab() {
      await driver.close()
      await tabs.window(first)
    },
  }
}
