import { expect, test, vi } from 'vitest'
import { en } from '../../../src/react/i18n/locales/en.js'
import { createTestBackend } from '../../support/test-backend.js'
import { getState, renderKit, settle } from '../kit.js'

test.each([
  ['en_US', 'en-US'],
  ['ko_KR', 'ko-KR'],
  ['', 'ko'],
  ['not a language', 'ko'],
  ['en-GB', 'en-GB'],
])('a locale with the tag %j is that of %s', async (tag, lang) => {
  vi.spyOn(console, 'warn').mockReturnValue()
  renderKit({ backend: createTestBackend({ persona: 'expiring' }), locale: { ...en, tag } })
  await settle()
  expect(getState()).toBe('choosing')
  expect(document.querySelector('.ieum-screen')).toHaveAttribute('lang', lang)
})
