import { screen } from '@testing-library/react'
import { createRef } from 'react'
import { expect, test, vi } from 'vitest'
import { DataUse, type DataUseProps } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { renderKit, type KitProps } from '../kit.js'

const items = [
  { title: '계좌 목록', purpose: '보유 자산을 보여 드려요', until: '2027-01-10' },
  { title: '잔고', purpose: '수익률을 계산해요', until: '탈퇴할 때까지' },
  { title: '별칭', purpose: '계좌를 구분해요' },
]

const accept = '내용을 확인했어요'

function renderDataUse(props: Partial<DataUseProps> = {}, kit: Partial<KitProps> = {}) {
  const children = (
    <form>
      <DataUse items={items} version="2026-03" {...props} />
    </form>
  )
  return renderKit({ backend: createTestBackend(), children, ...kit })
}

test('each item is a native disclosure with the texts of the host', async () => {
  const { user, container } = renderDataUse()
  const details = [...container.querySelectorAll('details')]
  expect(details.map(({ open }) => open)).toEqual([false, false, false])
  await user.click(screen.getByText('잔고'))
  expect(details.map(({ open }) => open)).toEqual([false, true, false])
  expect(details.map(({ textContent }) => textContent)).toEqual([
    '계좌 목록보유 자산을 보여 드려요2027년 1월 10일까지',
    '잔고수익률을 계산해요탈퇴할 때까지',
    '별칭계좌를 구분해요',
  ])
})

test('asks for nothing unless the host wants it', () => {
  renderDataUse()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('a required tick keeps the form from being sent and adds nothing to its data', async () => {
  const { user, container } = renderDataUse({ required: true })
  const form = container.querySelector('form')!
  expect(form.checkValidity()).toBe(false)
  await user.click(screen.getByRole('checkbox', { name: accept }))
  expect(form.checkValidity()).toBe(true)
  expect([...new FormData(form)]).toEqual([])
})

test('a tick reports the version to the host and as an event, and taking it away reports nothing', async () => {
  const onAccept = vi.fn()
  const onEvent = vi.fn()
  const { user } = renderDataUse({ onAccept }, { onEvent })
  expect(screen.getByRole('checkbox')).not.toBeRequired()
  await user.click(screen.getByText(accept))
  await user.click(screen.getByText(accept))
  expect(onAccept.mock.calls).toEqual([['2026-03']])
  expect(onEvent.mock.calls).toEqual([[{ type: 'disclosureAccepted', version: '2026-03', at: expect.any(Number) }]])
})

test('a new version has to be accepted anew', async () => {
  const { user, change } = renderDataUse({ required: true })
  await user.click(screen.getByRole('checkbox'))
  change({
    children: (
      <form>
        <DataUse items={items} version="2026-04" required />
      </form>
    ),
  })
  expect(screen.getByRole('checkbox')).not.toBeChecked()
})

test('works while nobody is signed in', async () => {
  const onAccept = vi.fn()
  const { user } = renderDataUse({ onAccept }, { subject: null })
  await user.click(screen.getByRole('checkbox'))
  expect(onAccept).toHaveBeenCalledWith('2026-03')
})

test('the root takes class, attributes and ref', () => {
  const ref = createRef<HTMLElement>()
  renderKit({
    backend: createTestBackend(),
    children: <DataUse ref={ref} items={items} version="1" className="theirs" id="root" />,
  })
  expect(ref.current).toHaveClass('ieum', 'ieum-data-use', 'theirs')
  expect(screen.getByRole('region', { name: '정보 이용 안내' })).toBe(ref.current)
  expect(ref.current).toHaveAttribute('id', 'root')
})
