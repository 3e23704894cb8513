import { expect, test } from 'vitest'
import { isLongList, renderAccount } from '../../../src/sandbox/portal/account-list.js'

test('scrolls a list of more than eight rows', () => {
  expect([isLongList(8), isLongList(9)]).toEqual([false, true])
})

test('isolates the alias, and shows the firm once if it is the title', () => {
  const row = { comId: '00991', vtAccNo: '160657695589800099' }
  expect(renderAccount({ ...row, vtAccAlias: '주식' }).markup).toContain('<bdi class="alias">주식</bdi>')
  expect(renderAccount({ ...row, vtAccAlias: '주식' }).markup.match(/<bdi/g)).toHaveLength(2)
  expect(renderAccount(row).markup.match(/<bdi/g)).toHaveLength(1)
})

test('shows a tag only if there is one', () => {
  expect(renderAccount({}, '연결됨').markup).toContain('<span class="tag">연결됨</span>')
  expect(renderAccount({}, false).markup).not.toContain('class="tag"')
})

test('says that the number is missing', () => {
  expect(renderAccount({}).markup).toContain('번호 정보 없음')
})
