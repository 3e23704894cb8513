import type { Browser, Page } from 'playwright'
import type { Demo } from './demo.js'

/** Follows a link of the kit to the portal, and returns the tab that opens. */
export async function followPortalLink(page: Page, name: string): Promise<Page> {
  const [portal] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  return portal
}

/** The same by Enter on the focused link. The key goes up in the new tab. */
export async function followPortalLinkByEnter(page: Page): Promise<Page> {
  const [portal] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.down('Enter')])
  await portal.keyboard.up('Enter')
  return portal
}

/** Follows a link to the portal and closes the portal again: the page waits, and has the focus. */
export async function startHandoff(page: Page, name = '핀테크 포털에서 가입하기'): Promise<void> {
  const portal = await followPortalLink(page, name)
  await portal.close()
  await page.bringToFront()
}

export async function signUp(portal: Page): Promise<void> {
  await portal.getByRole('button', { name: '가입하기' }).click()
  await portal.getByText('가상계좌를 발급받아요').waitFor()
}

export async function issueAccount(portal: Page, firm: string, alias: string): Promise<void> {
  await portal.getByLabel(firm).check()
  await portal.getByLabel('계좌 별칭').fill(alias)
  await portal.getByRole('button', { name: '가상계좌 발급' }).click()
  await portal.getByText(alias).first().waitFor()
}

export async function link(portal: Page, demo: Demo): Promise<void> {
  await portal.goto(`${demo.sandboxUrl}/portal/apps`)
  await portal.getByRole('button', { name: '연결하기' }).click()
  await portal.getByText('연결을 마쳤어요').waitFor()
}

/** All that a newcomer has to do in the portal, from the sign-up page on. */
export async function signUpAndLink(portal: Page, demo: Demo): Promise<void> {
  await signUp(portal)
  await issueAccount(portal, 'cyber', '모으기')
  await link(portal, demo)
}

/** The same in another browser profile, so the page gets no event. */
export async function signUpOnOtherDevice(browser: Browser, demo: Demo, persona = 'newcomer'): Promise<void> {
  const context = await browser.newContext()
  const portal = await context.newPage()
  await portal.goto(`${demo.sandboxUrl}/portal/sign-up?persona=${persona}`)
  await signUpAndLink(portal, demo)
  await context.close()
}
