// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { personaPicker } from '../../../src/sandbox/portal/persona-picker.js'
import { createTestSandbox } from '../call-sandbox.js'

const { personas } = createTestSandbox()

function open(problem?: string) {
  return new DOMParser().parseFromString(personaPicker([...personas], '/portal/apps', problem).markup, 'text/html')
}

test('links every persona to the requested page, by its shown name', () => {
  const links = [...open().querySelectorAll('main a')]
  expect(links.map((link) => link.getAttribute('href'))).toEqual(personas.map(({ id }) => `/portal/apps?persona=${id}`))
  expect(links.map((link) => link.querySelector('.alias')?.textContent)).toEqual(
    personas.map(({ shownName }) => shownName),
  )
})

test('shows neither name nor CI of a persona', () => {
  const text = open().documentElement.outerHTML
  for (const { name, ci } of personas) expect([text.includes(name), text.includes(ci)]).toEqual([false, false])
})

test('shows a problem, and says so in the title', () => {
  const page = open('그런 사람이 없어요.')
  expect(page.querySelector('[role=alert]')?.textContent).toBe('그런 사람이 없어요.')
  expect(page.title).toMatch(/^오류: /)
})
