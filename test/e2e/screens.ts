import type { Locator, Page } from 'playwright'

/** The headings of the screens, by the name of the state. */
export const headings = {
  signUpNeeded: '핀테크 포털 가입이 필요해요',
  awaitingSignUp: '포털에서 가입을 마치면 자동으로 이어져요',
  linkNeeded: '연결된 계좌가 없어요',
  renewalNeeded: '정보 제공 동의가 만료됐어요',
  awaitingRenewal: '포털에서 갱신을 마치면 자동으로 이어져요',
  choosing: '사용할 계좌를 선택해 주세요',
  offline: '인터넷 연결이 끊겼어요',
  otherUser: '다른 사용자로 로그인했어요',
} as const

/** Resolves when the page shows a screen. Which heading a waiting screen has depends on whether the user has come back. */
export async function waitForScreen(page: Page, name: keyof typeof headings): Promise<void> {
  if (name.startsWith('awaiting')) await page.locator(`[data-ieum-state=${name}]`).waitFor()
  else await page.getByRole('heading', { name: headings[name] }).waitFor()
}

/** Resolves when the screen shows a text. What is only announced to screen readers does not count. */
export async function waitForText(page: Page, text: string): Promise<void> {
  await page.locator('[data-ieum-state]').getByText(text).waitFor()
}

export function getAccounts(page: Page): Locator {
  return page.getByRole('group', { name: headings.choosing }).getByRole('radio')
}
