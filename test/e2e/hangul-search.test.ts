import type { CDPSession, Locator, Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { typeOnTwoSetKeyboard } from '../react/picker/filter/two-set-keyboard.js'
import { withDemo } from './with-demo.js'
import { visit } from './visitor.js'
import { getAccounts, waitForText } from './screens.js'

const started = withDemo()
const aliases = ['가상계좌', '나중을위한돈', '비상금', '라면값', '급여', '여행', '학비', '선물']
const nothing = '에 맞는 계좌가 없어요'

interface Filter {
  page: Page
  field: Locator
  /** Shows a text in composition, as an input method does after each key. */
  compose: (text: string) => Promise<unknown>
  /** Ends the composition with this text. */
  commit: (text: string) => Promise<unknown>
  /** All that was announced. */
  readAnnounced: () => Promise<string[]>
}

/** The list of someone with these aliases, half of them decomposed, as another system may have stored them. */
async function openFilter(fakeClock = false): Promise<Filter> {
  const { browser, demo } = started
  const accounts = aliases.map((alias, index) => ({
    comId: '00050',
    vtAccNo: `11001234567890123${index}`,
    vtAccAlias: alias.normalize(index % 2 ? 'NFD' : 'NFC'),
  }))
  await demo.control('PATCH', 'personas/many', { accounts })
  const { page } = await visit(browser, demo, 'many', { fakeClock })
  const field = page.getByRole('searchbox', { name: '계좌 검색' })
  await field.focus()
  const session = await page.context().newCDPSession(page)
  return { page, field, ...withKeyboard(session), readAnnounced: await recordAnnounced(page) }
}

function withKeyboard(session: CDPSession) {
  return {
    compose: (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    commit: (text: string) => session.send('Input.insertText', { text }),
  }
}

async function recordAnnounced(page: Page) {
  const announced = await page.evaluateHandle(() => {
    const texts: string[] = []
    const region = document.querySelector('[aria-live]')
    if (region) new MutationObserver(() => texts.push(region.textContent)).observe(region, { childList: true })
    return texts
  })
  return () => announced.evaluate((texts) => [...texts])
}

/** The aliases of the rows that are shown. */
async function readShown(page: Page): Promise<string[]> {
  const names = await getAccounts(page).evaluateAll((radios) => radios.map((radio) => radio.getAttribute('aria-label')))
  return names.map((name) => (name ?? '').normalize().replace('키움증권 ', ''))
}

describe('the filter, while Hangul is composed', () => {
  it.each([...aliases.slice(0, 4), '키움증권 급여'])('keeps the row of %s at every key of its name', async (name) => {
    const { page, field, compose, commit, readAnnounced } = await openFilter()
    for (const text of typeOnTwoSetKeyboard(name)) {
      await compose(text)
      expect(await field.inputValue()).toBe(text)
      expect(await readShown(page)).toContain(name.replace('키움증권 ', ''))
    }
    await commit(name)
    expect(await readShown(page)).toEqual([name.replace('키움증권 ', '')])
    expect((await readAnnounced()).join()).not.toContain(nothing)
  })

  it('finds rows by what the keyboard makes of initial consonants, and by a grouped number', async () => {
    const { page, field, compose } = await openFilter()
    const found: [string, string[]][] = []
    for (const text of ['ㄳㄱㅈ', 'ㄵ', 'ㅄㄱ', 'ㄻ', '1234-5678.9012 33']) {
      await field.fill('')
      await compose(text)
      found.push([text, await readShown(page)])
    }
    expect(found).toEqual([
      ['ㄳㄱㅈ', ['가상계좌']],
      ['ㄵ', ['나중을위한돈']],
      ['ㅄㄱ', ['비상금']],
      ['ㄻ', ['라면값']],
      ['1234-5678.9012 33', ['라면값']],
    ])
  })

  it('announces that nothing is found once, after the composition', async () => {
    const { page, compose, commit, readAnnounced } = await openFilter(true)
    for (const text of typeOnTwoSetKeyboard('없는돈')) await compose(text)
    await waitForText(page, nothing)
    await page.clock.runFor(10_000)
    expect(await readAnnounced()).toEqual([])
    await commit('없는돈')
    await page.clock.runFor(10_000)
    await expect.poll(readAnnounced).toEqual([expect.stringContaining(nothing)])
    await commit('이다')
    await page.clock.runFor(10_000)
    expect(await readAnnounced()).toEqual([expect.stringContaining(nothing)])
  })
})
