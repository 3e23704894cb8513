import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../../../src/react/i18n/locales/en.js'
import { createTestBackend } from '../../support/test-backend.js'
import { renderPart } from '../conformance/scene.js'
import { findHeading, renderKit, settle } from '../kit.js'

test('a heading whose ref is new at each render is announced once', () => {
  const { change } = renderPart('OnboardingTitle', { children: 'news', ref: () => {} })
  const region = document.querySelector('[aria-live]')!
  region.textContent = 'later news'
  change({ children: 'news', ref: () => {} })
  expect(region).toHaveTextContent('later news')
})

test('headings can be focused by script only', async () => {
  renderKit({ backend: createTestBackend() })
  expect(await findHeading('사용할 계좌를 선택해\u00a0주세요')).toHaveAttribute('tabindex', '-1')
})

test('a heading that has the focus keeps it through a change of language', async () => {
  const { change } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }) })
  const heading = await findHeading('핀테크 포털 가입이 필요해요')
  heading.focus()
  change({ locale: en })
  expect(heading).toHaveFocus()
  expect(heading).toHaveTextContent('Sign up for the fintech portal')
})

test.each([1, 2, 3, 4, 5, 6] as const)('headings may be of level %i', async (headingLevel) => {
  renderKit({ backend: createTestBackend(), headingLevel })
  expect(await screen.findByRole('heading', { level: headingLevel })).toHaveTextContent('사용할 계좌를 선택해 주세요')
})

test('headings are of level 2 unless the host says otherwise', async () => {
  renderKit({ backend: createTestBackend({ persona: 'newcomer' }) })
  await settle()
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1)
})
