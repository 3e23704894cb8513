import { expect, it } from 'vitest'
import { withDemo } from './with-demo.js'
import { readState, visit } from './visitor.js'

const started = withDemo()

const onBoth = [
  ...['stall', 'stallBody', 'reset', 'truncate', 'html', 'oversize', 'redirect'].map((kind) => ({ kind })),
  { kind: 'reply', status: 200, body: '' },
  { kind: 'reply', status: 200, body: '{"result":"perhaps"}' },
  { kind: 'reply', status: 503, body: '' },
  { kind: 'reply', status: 404, body: '{"message":"no Route matched with those values"}' },
  { kind: 'reply', status: 401, body: '{"message":"Invalid authentication credentials"}' },
  { kind: 'reply', status: 429, body: '{}', headers: { 'X-RateLimit-Remaining-Day': '0' } },
]
const onConsent = [
  { kind: 'reset' },
  { kind: 'html' },
  { kind: 'reply', status: 500, body: '{"category":"op-exco","code":3600,"message":"Service Unavailable"}' },
  { kind: 'reply', status: 500, body: '{"category":"samsung","code":"4006","message":"Agreement Not Found."}' },
]
const cases = [
  ...onBoth.map((fault) => ({ path: '*', ...fault })),
  ...onConsent.map((fault) => ({ path: 'consent', ...fault })),
]

it.each(cases)(
  'shows an error screen with a next step for $kind $status on $path',
  async (fault) => {
    const { demo, browser } = started
    await demo.control('POST', 'faults', fault)
    const { page } = await visit(browser, demo, 'hong')
    await page.locator('[data-ieum-state=failed]').waitFor()
    expect(await page.locator('[data-ieum-state] h2').textContent()).not.toBe('')
    const steps = page.locator('[data-ieum-state=failed]').locator('a, button')
    // Until then no press can help.
    if ('status' in fault && fault.status === 429)
      await page
        .getByText(/오전\s9시 이후에/)
        .first()
        .waitFor()
    else expect(await steps.first().isVisible()).toBe(true)
  },
  30_000,
)

it('continues after 「다시 시도」 once upstream works again', async () => {
  const { demo, browser } = started
  await demo.control('POST', 'faults', { path: '*', kind: 'reset' })
  const { page } = await visit(browser, demo, 'hong')
  await page.getByRole('button', { name: '다시 시도' }).waitFor()
  await demo.control('DELETE', 'faults')
  await page.getByRole('button', { name: '다시 시도' }).click()
  await page.getByRole('group', { name: '사용할 계좌를 선택해 주세요' }).waitFor()
})

it('shows a skeleton and then the accounts when upstream is slow', async () => {
  const { demo, browser } = started
  await demo.control('POST', 'faults', { path: '*', kind: 'delay', ms: 800 })
  const { page } = await visit(browser, demo, 'hong')
  await page.locator('[data-ieum-state=checking][aria-busy=true]').waitFor()
  await page.getByRole('group', { name: '사용할 계좌를 선택해 주세요' }).waitFor()
  expect(await readState(page)).toBe('choosing')
})
