import { expect, test } from 'vitest'
import { html } from '../../../src/sandbox/portal/html.js'

test('escapes text in elements and in attributes', () => {
  const text = `<b a="1" b='2'>&`
  const escaped = '&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;'
  expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${escaped}">${escaped}</p>`)
})

test('keeps markup inside markup, alone and in lists', () => {
  const items = ['a', '<'].map((text) => html`<b>${text}</b>`)
  expect(html`<p>${items}${html`<i></i>`}</p>`.markup).toBe('<p><b>a</b><b>&lt;</b><i></i></p>')
})

test('refuses an object that only looks like markup', () => {
  const forged = JSON.parse('{"markup":"<script>"}')
  expect(() => html`${forged}`.markup).toThrow()
})

test('writes nothing for false, null and undefined, and 0 as it is', () => {
  expect(html`[${false}${null}${undefined}${0}]`.markup).toBe('[0]')
})
