import type { Locator, Page } from 'playwright'

/** What a page says at the stations of the journey. */
export const headings = {
  signUpNeeded: '핀테크 포털 가입이 필요해요',
  awaitingSignUp: '포털에서 가입을 마치면 자동으로 이어져요',
  linkNeeded: '연결된 계좌가 없어요',
  renewalNeeded: '정보 제공 동의가 만료됐어요',
  awaitingRenewal: '포털에서 갱신을 마치면 자동으로 이어져요',
  choosing: '사용할 계좌를 선택해 주세요',
  offline: '인터넷에 연결되어 있지 않아요',
  session: '다시 로그인해 주세요',
} as const

/** Resolves when the page shows a heading. */
export async function waitForScreen(page: Page, name: keyof typeof headings): Promise<void> {
  await page.getByRole('heading', { name: headings[name] }).waitFor()
}

/** Resolves when the screen says something; what is announced to screen readers beside it does not count. */
export async function waitForWords(page: Page, words: string): Promise<void> {
  await page.locator('[data-ieum-state]').getByText(words).waitFor()
}

export function getAccounts(page: Page): Locator {
  return page.getByRole('group', { name: headings.choosing }).getByRole('radio')
}
