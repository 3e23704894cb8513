import { expect, it } from 'vitest'
import { waitForScreen, waitForText } from '../../e2e/screens.js'
import { visit } from '../../e2e/visitor.js'
import { withExample } from './setup.js'

const started = withExample('next', { TRAILING_SLASH: 'yes' })

it('a signed-in user stays signed in if Next redirects each path to the one with a slash', async () => {
  const { browser, example } = started
  const { context, page } = await visit(browser, example, 'newcomer')
  const statuses: [string, number][] = []
  context.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.startsWith('/api/')) statuses.push([pathname, response.status()])
  })
  await waitForScreen(page, 'signUpNeeded')
  await page.getByRole('link', { name: '핀테크 포털에서 가입하기' }).click()
  await page.getByRole('button', { name: '가입을 마쳤어요' }).click()
  await waitForText(page, '아직 가입이 확인되지 않아요')
  await waitForScreen(page, 'awaitingSignUp')
  expect(statuses.slice(0, 2)).toEqual([
    ['/api/onboarding/register/search', 308],
    ['/api/onboarding/register/search/', 200],
  ])
})
