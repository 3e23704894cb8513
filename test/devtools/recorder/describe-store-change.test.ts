import { expect, test } from 'vitest'
import { describeStoreChange } from '../../../src/devtools/recorder/describe-store-change.js'
import { initialSnapshot, type StoreSnapshot } from '../../../src/react/store/store-snapshot.js'

const handoff = { id: 'a', purpose: 'link', startedAt: 0, phase: 'looking' } as const

test.each<[string, Partial<StoreSnapshot>, Partial<StoreSnapshot>]>([
  ['handoff began: link', {}, { handoff }],
  ['handoff began: link', { handoff: { ...handoff, id: 'b' } }, { handoff }],
  ['handoff is over: link', { handoff }, {}],
  ['day in Seoul: 2027-01-02', { today: '2027-01-01' }, { today: '2027-01-02' }],
  ['recheck: unchanged', { recheck: 'checking' }, { recheck: 'unchanged' }],
  ['store', {}, { staysInApp: true }],
])('says %s', (text, before, after) => {
  expect(describeStoreChange({ ...initialSnapshot, ...before }, { ...initialSnapshot, ...after })).toBe(text)
})
