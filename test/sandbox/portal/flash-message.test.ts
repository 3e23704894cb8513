import { expect, test } from 'vitest'
import { renderFlashMessage } from '../../../src/sandbox/portal/flash-message.js'

test.each([
  ['done', 'status'],
  ['problem', 'alert'],
] as const)('has for %s the role %s, and takes the focus', (kind, role) => {
  const { markup } = renderFlashMessage(kind, '저장했어요 <b>')
  expect(markup).toContain(`role="${role}"`)
  expect(markup).toContain('autofocus')
  expect(markup).toContain('저장했어요 &lt;b&gt;')
})

test.each([null, undefined, ''])('renders nothing for %j', (text) => {
  expect(renderFlashMessage('done', text).markup).toBe('')
})
