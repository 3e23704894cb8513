import { afterAll, describe, expect, it } from 'vitest'
import type { Given } from './hosts/form-host.js'
import { openFormPage } from './hosts/form-page.js'

const stocks = '00002.160657695589800099.주식투자용'
const funds = '00002.160657695589800099.펀드투자용'
const gone = '00002.160657695589800099.없는 계좌'
const memo = ['memo', '']
const toEntries = (ids: string[]) => ids.map((id) => ['account', id])
const showing = (ids: string[], reported?: unknown) => ({ checked: ids, sent: toEntries(ids), reported })
const form = await openFormPage()

afterAll(() => form.close())

describe.each(['single', 'multiple'] as const)('a form with a picker of mode %s', (mode) => {
  const isMultiple = mode === 'multiple'
  const toValue = (ids: string[]) => (isMultiple ? ids : (ids[0] ?? null))
  const choosing = (ids: string[]) => showing(ids, toValue(ids))
  const show = ({ persona = 'hong', picker, ...given }: Given) =>
    form.show({ persona, picker: { mode, name: 'account', ...picker }, ...given })
  const onStocks = { defaultValue: toValue([stocks]) }
  /** What is chosen if the user chooses the second account after the first one. */
  const both = isMultiple ? [stocks, funds] : [funds]
  const onBoth = { defaultValue: toValue(both) }

  it('sends nothing until the user chooses, and then one entry for each account', async () => {
    await show({})
    expect(await form.read()).toEqual(showing([]))
    await form.page.getByText('주식투자용').click()
    expect(await form.read()).toEqual(choosing([stocks]))
    await form.page.getByText('펀드투자용').click()
    expect(await form.read()).toEqual(choosing(both))
    expect(await form.submit()).toEqual([memo, ...toEntries(both)])
  })

  it('shows and sends the value of a host that refuses a change', async () => {
    await show({ picker: { value: toValue([stocks]) } })
    await form.inputs.nth(1).click()
    expect(await form.read()).toEqual(showing([stocks], toValue(both)))
    await form.inputs.nth(0).focus()
    await form.type(isMultiple ? 'Space' : 'ArrowDown')
    expect(await form.read()).toEqual(showing([stocks], toValue(isMultiple ? [] : [funds])))
  })

  it.each([{ picker: onBoth }, { kept: toValue(both) }])(
    'drops an account that leaves the list (%j)',
    async (given) => {
      await show(given)
      expect(await form.read()).toEqual(showing(both))
      await form.page.evaluate(() => window.host.unlinkSecond())
      await form.press('다른 계좌 더 연결하기')
      await form.press('연결을 마쳤어요')
      await form.inputs.nth(1).waitFor({ state: 'detached' })
      await expect.poll(form.read).toEqual(choosing(isMultiple ? [stocks] : []))
    },
  )

  it('sends nothing without a name, and keeps two pickers apart', async () => {
    await show({ picker: { name: undefined }, twin: { mode } })
    await form.page.locator('#twin input').nth(1).click()
    await form.inputs.nth(0).click()
    expect(await form.read()).toEqual({ checked: [stocks], sent: [], reported: toValue([stocks]) })
    expect(await form.page.locator('#twin :checked').getAttribute('value')).toBe(funds)
    expect(await form.submit()).toEqual([memo])
  })

  it.each(['account', undefined, ''])('is not sent without a required choice, under the name %j', async (name) => {
    await show({ picker: { name, required: true } })
    await form.press('submit')
    expect(await form.readStop()).toEqual({ submits: 0, focus: stocks, message: expect.stringMatching(/./) })
    await form.inputs.nth(1).click()
    expect(await form.submit()).toEqual(name ? [memo, ['account', funds]] : [memo])
  })

  it.each(['button', 'script'])('shows what is required when a %s submits while no row is visible', async (by) => {
    await show({ persona: 'many', picker: { required: true } })
    const [first] = await form.readIds()
    await form.filter.fill('없는 계좌')
    if (by === 'button') await form.press('submit')
    else await form.page.evaluate(() => document.forms[0]!.requestSubmit())
    expect(await form.readStop()).toMatchObject({ submits: 0, focus: first })
    expect(await form.readIds()).toHaveLength(24)
  })

  it('reports a missing required choice at the first visible row', async () => {
    await show({ persona: 'many', picker: { required: true } })
    await form.filter.fill('삼성')
    const [first] = await form.readIds()
    await form.press('submit')
    expect(await form.readStop()).toMatchObject({ submits: 0, focus: first })
    expect(await form.readIds()).toHaveLength(5)
  })

  it('keeps the filter if another field is invalid', async () => {
    await show({ persona: 'many' })
    await form.page.getByLabel('memo').evaluate((field: HTMLInputElement) => (field.required = true))
    await form.filter.fill('없는 계좌')
    await form.press('submit')
    await form.settle()
    expect(await form.readIds()).toEqual([])
  })

  it('is not sent if the required choice is an account that is gone', async () => {
    await show({ picker: { required: true, value: toValue([gone]) } })
    await form.press('submit')
    expect(await form.readStop()).toMatchObject({ submits: 0, focus: stocks })
  })

  it.each([{ ids: [] }, { ids: [stocks] }])('restores and reports the default $ids on reset', async ({ ids }) => {
    await show({ picker: { defaultValue: toValue(ids) } })
    for (const by of ['button', 'script'] as const) {
      await form.inputs.nth(1).click()
      expect((await form.read()).checked).toContain(funds)
      await form.reset(by)
      expect(await form.read()).toEqual(choosing(ids))
    }
  })

  it.each([{ picker: onStocks }, { kept: toValue([stocks]) }])(
    'does so after the list was away (%j)',
    async (given) => {
      await show(given)
      await form.inputs.nth(1).click()
      await form.page.evaluate(() => window.host.setSession(false))
      await form.inputs.first().waitFor({ state: 'detached' })
      await form.page.evaluate(() => window.host.setSession(true))
      await form.inputs.first().waitFor()
      await form.inputs.nth(isMultiple ? 1 : 0).click()
      await form.reset('button')
      expect(await form.read()).toEqual(choosing('kept' in given ? [] : [stocks]))
    },
  )

  it('keeps the value of a host that ignores a reset', async () => {
    await show({ picker: { value: toValue(both), defaultValue: toValue([stocks]) } })
    await form.reset('button')
    expect(await form.read()).toEqual(showing(both, toValue([stocks])))
  })

  it('changes nothing if the host prevents a reset', async () => {
    await show({ picker: onStocks, preventsReset: true })
    await form.inputs.nth(1).click()
    await form.reset('button')
    expect(await form.read()).toEqual(choosing(both))
  })

  it('reports no default account that is gone on reset', async () => {
    await show({ picker: { defaultValue: toValue([gone]) } })
    await form.inputs.nth(1).click()
    await form.reset('script')
    expect(await form.page.evaluate(() => window.host.reported)).toEqual([[], [funds], []].map(toValue))
  })

  const disabling = [{ picker: { ...onStocks, disabled: true } }, { picker: onStocks, inDisabledFieldset: true }]
  it.each(disabling)('sends nothing from a disabled picker, which takes no focus and no choice (%j)', async (given) => {
    await show(given)
    await form.page.getByText('펀드투자용').click({ force: true })
    await form.inputs.nth(1).focus()
    expect(await form.readStop()).not.toMatchObject({ focus: funds })
    expect(await form.tabThrough()).toEqual([])
    if (isMultiple) expect(await form.page.getByRole('button', { name: '모두 선택하기' }).isDisabled()).toBe(true)
    expect(await form.read()).toEqual({ checked: [stocks], sent: [], reported: undefined })
    expect(await form.submit()).toEqual([memo])
  })

  it('sends what a read-only picker shows, which no user can change', async () => {
    await show({ picker: { ...onStocks, readOnly: true } })
    // Playwright would wait until the element is enabled.
    for (const one of [form.page.getByText('펀드투자용'), form.inputs.first()]) await one.click({ force: true })
    await form.type('Space', 'ArrowDown', 'Space')
    expect(await form.page.getByRole('button', { name: '모두 선택하기' }).count()).toBe(0)
    expect(await form.read()).toEqual(showing([stocks]))
    expect(await form.submit()).toEqual([memo, ['account', stocks]])
  })

  it('is sent without a required choice if no user can make one', async () => {
    await show({ picker: { readOnly: true, required: true } })
    expect(await form.submit()).toEqual([memo])
  })

  it('has one tab stop for all radios, where arrows choose, and one for each checkbox; Space chooses', async () => {
    await show({})
    expect(await form.tabThrough()).toEqual(isMultiple ? [stocks, funds] : [stocks])
    await form.inputs.nth(0).focus()
    await form.type('Space')
    expect(await form.read()).toEqual(choosing([stocks]))
    await form.type(isMultiple ? 'Space' : 'ArrowDown')
    expect(await form.read()).toEqual(choosing(isMultiple ? [] : [funds]))
    expect(await form.tabThrough()).toEqual(isMultiple ? [stocks, funds] : [funds])
  })

  it('keeps hidden rows in the document, and sends a hidden choice', async () => {
    await show({ persona: 'many' })
    const [first = ''] = await form.readIds()
    await form.inputs.nth(0).click()
    const before = await form.page.evaluateHandle(() => [...document.querySelectorAll('#picker .ieum-item-input')])
    await form.filter.fill('펀드')
    expect(await form.inputs.nth(0).isVisible()).toBe(false)
    expect(await form.read()).toEqual(choosing([first]))
    const kept = await form.inputs.evaluateAll((all, rows) => all.filter((one, at) => one === rows[at]), before)
    expect(kept).toHaveLength(24)
  })
})

it('moves by arrow keys among visible rows only, even if the chosen row is hidden', async () => {
  await form.show({ picker: { name: 'account' } })
  await form.inputs.nth(0).click()
  await form.filter.fill('펀드')
  const ids = await form.readIds()
  expect(await form.tabThrough()).toEqual([ids[0]])
  await form.page.locator(`#picker [value="${ids[0]}"]`).focus()
  for (const id of [...ids.slice(1), ids[0]]) {
    await form.type('ArrowDown')
    expect((await form.read()).sent).toEqual([['account', id]])
  }
})

it('does not submit on Enter in the filter, and clears it on Escape', async () => {
  await form.show({})
  await form.filter.fill('삼성')
  await form.type('Enter')
  expect((await form.readStop()).submits).toBe(0)
  expect(await form.readIds()).toHaveLength(5)
  await form.type('Escape')
  expect(await form.readIds()).toHaveLength(24)
})

it('filters while Hangul is being composed', async () => {
  await form.show({})
  await form.filter.focus()
  const session = await form.page.context().newCDPSession(form.page)
  for (const text of ['ㅅ', '사', '삼', '삼ㅅ', '삼서', '삼성']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    expect(await form.filter.inputValue()).toBe(text)
  }
  await session.send('Input.insertText', { text: '삼성' })
  expect(await form.filter.inputValue()).toBe('삼성')
  expect(await form.readIds()).toHaveLength(5)
})

it('is not submitted by a button of the picker, and sends nothing but the choice', async () => {
  await form.show({ picker: { mode: 'multiple', name: 'account' } })
  await form.filter.fill('삼성')
  const ids = await form.readIds()
  const buttons = await form.page.locator('#picker button').all()
  expect(buttons).toHaveLength(3)
  for (const button of buttons) await button.click()
  expect((await form.readStop()).submits).toBe(0)
  expect((await form.read()).sent).toEqual(toEntries(ids))
})
