// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { firstMessages } from '../../../src/react/i18n/locales/ko/first-messages.js'
import { renderSteps } from '../../../src/sandbox/portal/steps.js'

function readSteps(current: number) {
  const page = new DOMParser().parseFromString(renderSteps(current).markup, 'text/html')
  return [...page.querySelectorAll('li')].map((step) => [step.dataset.state, step.getAttribute('aria-current')])
}

test('marks the steps before the current one as done', () => {
  expect(readSteps(2)).toEqual([
    ['done', null],
    ['current', 'step'],
    ['next', null],
  ])
})

test('names the steps as the app does, and leaves the last one to it', () => {
  const { markup } = renderSteps(3)
  const page = new DOMParser().parseFromString(markup, 'text/html')
  const names = [...page.querySelectorAll('li > span:last-child')].map((step) => step.firstChild?.textContent)
  const { progressSignUp, progressLink, progressChoose, stepDone } = firstMessages
  expect(names).toEqual([progressSignUp, progressLink, progressChoose])
  expect(page.querySelector('.hidden')?.textContent.trim()).toBe(stepDone)
  expect(readSteps(3).map(([state]) => state)).toEqual(['done', 'done', 'current'])
})
