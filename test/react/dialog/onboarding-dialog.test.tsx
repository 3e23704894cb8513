import { fireEvent, screen } from '@testing-library/react'
import { createRef, type ReactNode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { OnboardingDialog, PortalSignupGate, type OnboardingDialogProps } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { renderKit, settle } from '../kit.js'
import { addModalDialogs } from '../modal-dialogs.js'

beforeEach(addModalDialogs)

type Changes = Partial<Pick<OnboardingDialogProps, 'open'>>

const getDialog = () => document.querySelector('dialog')!

function renderDialog(props: Changes = {}, beside: ReactNode = null, persona = 'hong') {
  const onOpenChange = vi.fn()
  const draw = (changes: Changes = {}) => (
    <>
      {beside}
      <OnboardingDialog open={false} onOpenChange={onOpenChange} {...props} {...changes} />
    </>
  )
  const backend = createTestBackend({ persona })
  const kit = renderKit({ backend, children: draw(), strict: true })
  const set = (changes: Changes) => kit.change({ children: draw(changes) })
  return { ...kit, backend, onOpenChange, set }
}

test('shows the journey while it is open, and loads nothing before', async () => {
  const { backend, set } = renderDialog()
  await settle()
  expect(backend.requests).toEqual([])
  set({ open: true })
  expect(getDialog()).toHaveAttribute('open')
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(screen.getByRole('dialog', { name: '계좌 연결하기' })).toHaveFocus()
  set({ open: false })
  expect(getDialog()).not.toHaveAttribute('open')
  expect(getDialog().querySelector('.ieum-screen')).toBeNull()
})

test('the close button asks the host to close it, and the host decides', async () => {
  const { user, onOpenChange } = renderDialog({ open: true })
  await user.click(screen.getByRole('button', { name: '닫기' }))
  expect(onOpenChange.mock.calls).toEqual([[false]])
  expect(getDialog()).toHaveAttribute('open')
  await settle()
})

test('Escape asks the host to close it', async () => {
  const { onOpenChange } = renderDialog({ open: true })
  expect(fireEvent(getDialog(), new Event('cancel', { cancelable: true }))).toBe(false)
  expect(onOpenChange.mock.calls).toEqual([[false]])
  await settle()
})

test('a browser that closes it tells the host, and a host that keeps it open gets it back', async () => {
  const { onOpenChange, set } = renderDialog({ open: true })
  getDialog().close()
  expect(onOpenChange.mock.calls).toEqual([[false]])
  set({ open: true })
  expect(getDialog()).toHaveAttribute('open')
  await settle()
})

test('a host that closes it is not told again', async () => {
  const { onOpenChange, set } = renderDialog({ open: true })
  set({ open: false })
  expect(onOpenChange).not.toHaveBeenCalled()
  await settle()
})

test('events from inside the journey do not close it', async () => {
  const { onOpenChange } = renderDialog({ open: true })
  const [first] = await screen.findAllByRole('radio')
  fireEvent(first!, new Event('cancel', { bubbles: true }))
  fireEvent(first!, new Event('close', { bubbles: true }))
  expect(onOpenChange).not.toHaveBeenCalled()
})

test('after a reload during a handoff it tells the host once to open', async () => {
  const { user, unmount } = renderDialog({}, <PortalSignupGate />, 'newcomer')
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  unmount()
  const { onOpenChange, set } = renderDialog({}, null, 'newcomer')
  expect(onOpenChange.mock.calls).toEqual([[true]])
  set({ open: false })
  expect(onOpenChange).toHaveBeenCalledTimes(1)
})

test('without a handoff it stays as the host says', async () => {
  const { onOpenChange } = renderDialog({}, <PortalSignupGate />, 'newcomer')
  await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' })
  expect(onOpenChange).not.toHaveBeenCalled()
})

test('passes its props to the journey, and its ref is the dialog', async () => {
  const ref = createRef<HTMLDialogElement>()
  const onComplete = vi.fn()
  const { user } = renderKit({
    backend: createTestBackend(),
    children: (
      <OnboardingDialog ref={ref} open onOpenChange={() => {}} mode="multiple" id="journey" onComplete={onComplete} />
    ),
  })
  await user.click(await screen.findByRole('checkbox', { name: /주식투자용/ }))
  await user.click(screen.getByRole('button', { name: '1개 계좌로 시작하기' }))
  expect(onComplete).toHaveBeenCalledWith([expect.objectContaining({ alias: '주식투자용' })])
  expect(ref.current).toBe(getDialog())
  expect(document.querySelector('#journey')).toHaveClass('ieum-screen')
})

test('tells the host of a handoff also if the user is known only later', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const first = renderKit({ backend, children: <PortalSignupGate /> })
  await first.user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  first.unmount()
  const onOpenChange = vi.fn()
  const children = <OnboardingDialog open={false} onOpenChange={onOpenChange} />
  const { change } = renderKit({ backend, subject: null, children, strict: true })
  await settle()
  expect(onOpenChange).not.toHaveBeenCalled()
  change({ subject: 'newcomer' })
  await settle()
  change({ subject: 'newcomer' })
  expect(onOpenChange.mock.calls).toEqual([[true]])
})

test('is closed before the host takes it off the page, so that the focus goes back', async () => {
  const { change, onOpenChange } = renderDialog({ open: true })
  await settle()
  const dialog = getDialog()
  const seen: boolean[] = []
  dialog.addEventListener('close', () => void seen.push(dialog.isConnected))
  change({ children: <p>another page of the host</p> })
  expect([seen, onOpenChange.mock.calls]).toEqual([[true], []])
})
