import { createElement } from 'react'
import { expect, test } from 'vitest'
import { writeSource } from '../../stories/kit/write-source.js'

const component = 'VirtualAccountPicker'
const spy = () => {}

test.each<[string, Record<string, unknown>, string, string]>([
  [
    'its args',
    { mode: 'single', required: true, disabled: false, name: undefined },
    '{}',
    '<VirtualAccountPicker mode="single" required />',
  ],
  [
    'a spy as a callback',
    { onValueChange: spy },
    '{ args: { onValueChange: fn() } }',
    '<VirtualAccountPicker onValueChange={(value) => setValue(value)} />',
  ],
  [
    'a function as it is written',
    { mode: 'multiple', getDisabledReason: spy },
    "{ args: { mode: 'multiple', getDisabledReason: ({ alias }) => (alias === 'a, b' ? 'no' : null) } }",
    `<VirtualAccountPicker
  mode="multiple"
  getDisabledReason={({ alias }) => (alias === 'a, b' ? 'no' : null)}
/>`,
  ],
  [
    'elements',
    { fallback: createElement('p', null, 'One moment…') },
    '{}',
    '<VirtualAccountPicker fallback={<p>One moment…</p>} />',
  ],
  [
    'children',
    { children: createElement('p', null, 'Members only') },
    '{}',
    '<VirtualAccountPicker>\n  <p>Members only</p>\n</VirtualAccountPicker>',
  ],
  [
    'its own render function',
    {},
    `{
  render: () => (
    <HostForm>
      <VirtualAccountPicker mode="single" name="account" required />
    </HostForm>
  ),
  async play({ canvas }) {}
}`,
    '<form>\n  <VirtualAccountPicker mode="single" name="account" required />\n</form>',
  ],
])('the code of a story has %s', (_, args, written, code) => {
  expect(writeSource({ component, args, written })).toBe(code)
})

test('many props stand in lines of their own', () => {
  const args = {
    mode: 'multiple',
    name: 'accounts',
    defaultValue: ['00002.160657695589800099.펀드투자용'],
    required: true,
  }
  expect(writeSource({ component, args, written: '{}' })).toBe(`<VirtualAccountPicker
  mode="multiple"
  name="accounts"
  defaultValue={["00002.160657695589800099.펀드투자용"]}
  required
/>`)
})
