import { readFile } from 'node:fs/promises'
import { launchChromium } from '../visitor.js'
import { buildPage } from './build-page.js'
import type { Given } from './form-host.js'

const origin = 'http://localhost'
const html = `<!doctype html><html lang="ko"><meta charset="utf-8"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/styles.css"><div id="root"></div><iframe name="sent"></iframe><script type="module" src="/host.js"></script></html>`

/** Starts a browser with a page for `form-host.tsx`, in React's development build, and gives back what one does and sees there. */
export async function openFormPage() {
  const browser = await launchChromium()
  const script = await buildPage(new URL('form-host.tsx', import.meta.url))
  const styles = await readFile(new URL('../../../dist/styles.css', import.meta.url), 'utf8')
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'ko-KR' })
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/host.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    if (pathname === '/styles.css') return route.fulfill({ contentType: 'text/css', body: styles })
    return route.fulfill({ contentType: 'text/html', body: pathname === '/' ? html : '' })
  })
  const page = await context.newPage()
  await page.goto(origin)
  const inputs = page.locator('#picker .ieum-item-input')

  /** The visible accounts, by id. */
  const readIds = () =>
    inputs.evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => (one as HTMLInputElement).value),
    )

  /** Resolves when a reset or an invalid event has taken effect. */
  const settle = () => page.evaluate(() => new Promise((resolve) => setTimeout(() => setTimeout(resolve))))
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const type = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  /** How often the form got through the browser's checks, and what has the focus: an input's value, or a text. */
  const readStop = () =>
    page.evaluate(() => {
      const { activeElement } = document
      const input = activeElement instanceof HTMLInputElement ? activeElement : null
      const focus = input ? input.value : (activeElement?.textContent ?? '')
      return { submits: window.host.submits, focus, message: input?.validationMessage }
    })

  return {
    page,
    inputs,
    readIds,
    settle,
    press,
    type,
    readStop,
    filter: page.getByRole('searchbox'),
    close: () => browser.close(),

    /** Shows a new form as given. */
    async show(given: Given) {
      await page.evaluate((wanted) => window.showForm(wanted), given)
      await inputs.first().waitFor()
      if (given.twin) await page.locator('#twin .ieum-item').first().waitFor()
    },

    /** What the picker shows as chosen, what the form would send besides `memo`, and what was reported last. */
    read: () =>
      page.evaluate(() => ({
        checked: [...document.querySelectorAll<HTMLInputElement>('#picker :checked')].map(({ value }) => value),
        sent: [...new FormData(document.forms[0])].filter(([name]) => name !== 'memo'),
        reported: window.host.reported.at(-1),
      })),

    /** What the browser itself sends. */
    async submit() {
      const request = page.waitForRequest(/\/sent/, { timeout: 5000 })
      await press('submit')
      return [...new URL((await request).url()).searchParams]
    },

    async reset(by: 'button' | 'script') {
      if (by === 'button') await press('reset')
      else await page.evaluate(() => document.forms[0]!.reset())
      await settle()
    },

    /** Where Tab stops between the form's first field and its button, as ids of accounts. */
    async tabThrough() {
      const ids = await readIds()
      const stops: string[] = []
      await page.getByLabel('memo').focus()
      while (stops.at(-1) !== 'submit') {
        await type('Tab')
        stops.push((await readStop()).focus)
      }
      return stops.filter((stop) => ids.includes(stop))
    },
  }
}
