import type { Demo } from '../e2e/demo.js'

/** What the journey needs of a browser. It waits for each element. */
export interface Driver {
  open: (url: string) => Promise<unknown>
  click: (xpath: string) => Promise<unknown>
  read: (xpath: string) => Promise<string>
  /** Goes on in the tab that a click opened. */
  enterNewTab: () => Promise<unknown>
  /** Closes it, and goes on in the first. */
  leaveNewTab: () => Promise<unknown>
}

const named = (name: string) => `[normalize-space()='${name}']`
const button = (name: string) => `//button${named(name)}`
const link = (name: string) => `//a${named(name)}`
const heading = (name: string) => `//*[self::h1 or self::h2 or self::legend]${named(name)}`

/** Takes a newcomer from the demo to the portal, back and to a confirmed account, and gives what the demo says of it. */
export async function walkNewcomer(driver: Driver, demo: Demo): Promise<string> {
  await driver.open(`${demo.url}/login?persona=newcomer`)
  await driver.read(heading('핀테크 포털 가입이 필요해요'))
  await driver.click(link('핀테크 포털에서 가입하기'))
  await driver.read(heading('포털에서 가입을 마치면 자동으로 이어져요'))

  await driver.enterNewTab()
  await driver.click(button('가입하기'))
  await driver.read(heading('가상계좌를 발급받아요'))
  await driver.click(button('가상계좌 발급'))
  await driver.read(heading('가상계좌가 준비됐어요'))
  await driver.open(`${demo.sandboxUrl}/portal/apps`)
  await driver.click(button('연결하기'))
  await driver.read(heading('연결을 마쳤어요'))
  await driver.leaveNewTab()

  await driver.click("//input[@type='radio' and contains(@aria-label, '주식투자용')]")
  await driver.click(button('선택한 계좌로 시작하기'))
  await driver.read(heading('계좌를 연결했어요'))
  return driver.read("//p[@class='chosen']")
}
