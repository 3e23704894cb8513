import { expect, test } from 'vitest'
import { ConsentNoticeText } from '../../../src/react/index.js'
import { onboardingKeys } from '../../../src/client/index.js'
import { getSeoulDay } from '../../../src/contract/seoul-day.js'
import { dayMs } from '../../../src/contract/time.js'
import { QueryClient } from '@tanstack/react-query'
import { createTestBackend, scopeOf } from '../../support/test-backend.js'
import { renderKit } from '../kit.js'

function renderText(daysLeft: number) {
  const queryClient = new QueryClient()
  const consentExpiresOn = getSeoulDay(Date.now() + daysLeft * dayMs)
  queryClient.setQueryData(onboardingKeys.registration(scopeOf('hong')), { status: 'member', consentExpiresOn })
  return renderKit({ backend: createTestBackend(), queryClient, children: <ConsentNoticeText /> }).container.textContent
}

test.each([
  [31, ''],
  [30, '동의가 30일 뒤 만료돼요'],
  [1, '동의가 1일 뒤 만료돼요'],
  [0, '동의가 오늘 만료돼요'],
  [-1, ''],
])('with %i days left the text is "%s"', (daysLeft, text) => {
  expect(renderText(daysLeft)).toBe(text)
})
