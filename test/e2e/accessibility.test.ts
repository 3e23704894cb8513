import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright'
import { expect, it } from 'vitest'
import { withDemo } from './with-demo.js'
import { visit } from './visitor.js'

const started = withDemo()

/** The axe rules that the page breaks, as `rule: element`. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe }
    return (await runner.run(document)).violations.map(({ id, nodes }) => ({
      id,
      targets: nodes.map(({ html }) => html),
    }))
  })
  return violations.flatMap(({ id, targets }) => targets.map((target) => `${id}: ${target}`))
}

type Action = (page: Page) => Promise<unknown>

const click =
  (role: 'link' | 'button', name: string): Action =>
  (page) =>
    page.getByRole(role, { name }).click()

/** Every screen of the kit, and how to get there. */
const screens: [name: string, persona: string, act?: Action][] = [
  ['sign-up needed', 'newcomer'],
  ['waiting for sign-up', 'newcomer', click('link', '핀테크 포털에서 가입하기')],
  ['nothing linked', 'unlinked'],
  ['waiting for linking', 'unlinked', click('link', '포털에서 계좌 연결하기')],
  ['choosing', 'hong', (page) => page.getByRole('radio').first().check()],
  ['choosing among many', 'many', (page) => page.getByRole('searchbox').fill('없는 계좌')],
  ['hostile values', 'odd'],
  ['consent ends soon', 'expiring'],
  ['consent has ended', 'expired'],
  ['waiting for renewal', 'lapsed', click('link', '동의 갱신하기')],
  ['failed', 'locked'],
]

async function open(persona: string, act: Action | undefined, options: BrowserContextOptions = {}) {
  const visitor = await visit(started.browser, started.demo, persona, options)
  await visitor.page.locator('[data-ieum-state] h2').waitFor()
  await act?.(visitor.page)
  return visitor
}

it.each(screens)('has no axe violation in the dark theme: %s', async (_, persona, act) => {
  const { page, context } = await open(persona, act, { colorScheme: 'dark' })
  expect(await findViolations(page)).toEqual([])
  await context.close()
})

it.each(screens)('has no axe violation and the approved accessibility tree: %s', async (name, persona, act) => {
  const { page, context } = await open(persona, act)
  expect(await findViolations(page)).toEqual([])
  const text = await page.locator('form.card').ariaSnapshot()
  const lasting = text.replaceAll(/20\d\d년 \d+월 \d+일/g, '(day)').replaceAll(/localhost(?::|%3A)\d+/g, 'localhost')
  await expect(`${lasting}\n`).toMatchFileSnapshot(`__snapshots__/${name.replaceAll(' ', '-')}.aria.yml`)
  await context.close()
})

it('has no axe violation on the login page and in the portal', async () => {
  const { page, context } = await visit(started.browser, started.demo, 'hong')
  await page.goto(`${started.demo.url}/login`)
  expect(await findViolations(page)).toEqual([])
  await page.goto(`${started.demo.sandboxUrl}/portal/apps?persona=hong`)
  expect(await findViolations(page)).toEqual([])
  await context.close()
})
