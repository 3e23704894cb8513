// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { renderMenu } from '../../../src/sandbox/portal/menu.js'

function readCurrent(path?: string): (string | null)[] {
  const page = new DOMParser().parseFromString(renderMenu(path).markup, 'text/html')
  return [...page.querySelectorAll('[aria-current=page]')].map((link) => link.getAttribute('href'))
}

test.each(['/portal/accounts', '/portal/apps', '/portal/consents'])('marks %s as the current page', (path) => {
  expect(readCurrent(path)).toEqual([path])
})

test('marks no page if the current one is not in the menu', () => {
  expect([readCurrent(), readCurrent('/portal/linked')]).toEqual([[], []])
})
