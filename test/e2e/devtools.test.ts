import axe from 'axe-core'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { waitForScreen } from './screens.js'
import { withDemo } from './with-demo.js'
import { visit } from './visitor.js'

const started = withDemo()

async function openDevtools(page: Page, tab: string): Promise<void> {
  await page.getByRole('button', { name: 'ieum devtools' }).click()
  await page.getByRole('tab', { name: tab }).click()
}

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe }
    return (await runner.run(document)).violations.map(({ id }) => id)
  })
}

it('rehearses a fault under a strict policy, and goes on as another persona', async () => {
  const { browser, demo } = started
  const { page, complaints } = await visit(browser, demo, 'hong')
  await openDevtools(page, 'Sandbox')
  await page.getByLabel('Fault or delay').selectOption('portal_locked')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await page.getByRole('heading', { name: '포털 계정이 잠겨 있어요' }).waitFor()
  await page.getByRole('button', { name: 'Clear' }).click()
  await waitForScreen(page, 'choosing')
  // The panel is still open after the page has loaded again.
  await page.getByLabel('Persona').selectOption({ label: 'newcomer · 처음 온 사람' })
  await page.getByRole('button', { name: 'Sign in' }).click()
  await waitForScreen(page, 'signUpNeeded')
  await page.getByRole('tab', { name: 'Sandbox' }).waitFor()
  expect(complaints.filter((line) => !line.includes('Failed to load resource'))).toEqual([])
})

it.each(['light', 'dark'] as const)('has no axe violation on any tab in the %s theme', async (colorScheme) => {
  const { browser, demo } = started
  const { page } = await visit(browser, demo, 'many', { colorScheme })
  await openDevtools(page, 'Journey')
  for (const tab of ['Journey', 'Events', 'Requests', 'Sandbox']) {
    await page.getByRole('tab', { name: tab }).click()
    if (tab === 'Sandbox') await page.getByLabel('Persona').waitFor()
    expect(await findViolations(page), tab).toEqual([])
  }
})

it('lets no other page use its bridge', async () => {
  const { demo } = started
  const url = `${demo.url}/api/devtools`
  const init = { method: 'POST', body: '{"action":"reset"}' }
  const statuses = [{}, { 'X-Ieum-Devtools': '1', Origin: 'https://elsewhere.example' }].map(
    async (headers) => (await fetch(url, { ...init, headers })).status,
  )
  expect(await Promise.all(statuses)).toEqual([403, 403])
})
