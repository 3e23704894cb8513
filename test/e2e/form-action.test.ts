import { afterAll, describe, expect, it } from 'vitest'
import { openFormPage } from './hosts/form-page.js'

const stocks = '00002.160657695589800099.주식투자용'
const funds = '00002.160657695589800099.펀드투자용'
const form = await openFormPage()

afterAll(() => form.close())

describe('a form action of React that ends in Chromium', () => {
  it.each([
    { title: 'what the host says', given: { kept: stocks }, after: [funds] },
    { title: 'the default', given: { picker: { name: 'account', defaultValue: stocks } }, after: [stocks] },
    { title: 'nothing without a default', given: {}, after: [] },
  ])('leaves $title chosen', async ({ given, after }) => {
    await form.show({ persona: 'hong', picker: { name: 'account' }, ...given, acts: true })
    await form.inputs.nth(1).click()
    expect((await form.read()).checked).toEqual([funds])
    await form.page.getByLabel('memo').fill('gone after the action')
    await form.press('submit')
    await expect.poll(() => form.page.getByLabel('memo').inputValue()).toBe('')
    await form.settle()
    expect(await form.read()).toMatchObject({ checked: after, sent: after.map((id) => ['account', id]) })
  })
})
