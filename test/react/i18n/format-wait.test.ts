import { expect, test } from 'vitest'
import { formatWait } from '../../../src/react/i18n/format-wait.js'

test.each([
  [1, '1초', '1 second'],
  [90, '90초', '90 seconds'],
  [91, '2분', '2 minutes'],
  [120, '2분', '2 minutes'],
  [121, '3분', '3 minutes'],
  [5400, '90분', '90 minutes'],
  [5401, '2시간', '2 hours'],
  [86_400, '24시간', '24 hours'],
])('%d s is written as %s in Korean and %s in English', (seconds, korean, english) => {
  expect([formatWait(seconds, 'ko'), formatWait(seconds, 'en')]).toEqual([korean, english])
})
