import { expect, it } from 'vitest'
import { readUpstreamCalls } from './requests.js'
import { followPortalLink, issueAccount, link } from './portal.js'
import { withDemo } from './with-demo.js'
import { readState, visit } from './visitor.js'
import { getAccounts, waitForText } from './screens.js'

const started = withDemo()
const more = '다른 계좌 더 연결하기'

it('keeps list and selection while the user links more, and shows the new account by itself', async () => {
  const { demo, browser } = started
  const { page, complaints } = await visit(browser, demo, 'hong')
  const chosen = page.getByRole('radio', { name: '신한투자증권 펀드투자용' })
  await chosen.check()
  const portal = await followPortalLink(page, more)
  await page.getByRole('button', { name: '연결을 마쳤어요' }).waitFor()
  expect([await readState(page), await getAccounts(page).count(), await chosen.isChecked()]).toEqual([
    'choosing',
    2,
    true,
  ])
  await portal.goto(`${demo.sandboxUrl}/portal/accounts`)
  await issueAccount(portal, 'star', '더하기')
  await link(portal, demo)
  await page.bringToFront()
  await page.getByRole('radio', { name: 'star 더하기' }).waitFor()
  expect([await readState(page), await getAccounts(page).count(), await chosen.isChecked()]).toEqual([
    'choosing',
    3,
    true,
  ])
  expect(await page.getByRole('button', { name: '연결을 마쳤어요' }).count()).toBe(0)
  expect(await readUpstreamCalls(demo)).toHaveLength(3)
  expect(complaints).toEqual([])
})

it('says that nothing new is linked, and keeps list and selection', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'hong')
  const chosen = page.getByRole('radio', { name: '신한투자증권 주식투자용' })
  await chosen.check()
  await followPortalLink(page, more)
  await page.bringToFront()
  await page.getByRole('button', { name: '연결을 마쳤어요' }).click()
  await waitForText(page, '새로 연결된 계좌가 아직 없어요')
  expect([await getAccounts(page).count(), await chosen.isChecked()]).toEqual([2, true])
})
