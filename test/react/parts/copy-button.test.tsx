import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { CopyButton } from '../../../src/react/parts/copy-button.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, type KitProps, renderKit } from '../kit.js'

const mismatch = JSON.stringify({ category: 'op-exco', code: 4002, message: 'x' })

/** An error whose next step is support, from the real server. It has a request id. */
async function renderMismatch(props: Partial<KitProps> = {}) {
  const backend = createTestBackend({ faults: [{ path: '*', kind: 'reply', status: 500, body: mismatch }] })
  const kit = renderKit({ backend, ...props })
  await findHeading('본인 정보가 서로 달라요')
  return kit
}

const getCopy = () => screen.getByRole('button', { name: '복사하기' })
const readId = () =>
  screen
    .getByText(/^문의 번호/)
    .textContent.split(' ')[2]!
    .replace('복사하기', '')

test('the request id is copied, and this is announced', async () => {
  const { user } = await renderMismatch()
  const id = readId()
  await user.click(getCopy())
  expect(await navigator.clipboard.readText()).toBe(id)
  expect(screen.getByRole('button', { name: '복사했어요' })).toBeVisible()
  expect(screen.getAllByText('복사했어요')[1]).toHaveAttribute('aria-live', 'polite')
})

const refuse = () => {
  throw new DOMException('', 'NotAllowedError')
}

test.each<[string, () => unknown]>([
  ['there is no clipboard', () => undefined],
  ['the page may not even look for a clipboard', refuse],
  ['the clipboard throws', () => ({ writeText: refuse })],
  ['the clipboard refuses', () => ({ writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) })],
  ['the clipboard does not respond', () => ({ writeText: () => new Promise(() => {}) })],
])('when %s, this is said and the request id stands there to be selected', async (_, getClipboard) => {
  await renderMismatch()
  const id = readId()
  vi.spyOn(navigator, 'clipboard', 'get').mockImplementation(getClipboard as () => Clipboard)
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  fireEvent.click(getCopy())
  await act(() => vi.advanceTimersByTimeAsync(2000))
  expect(getCopy()).toBeVisible()
  expect(screen.getByText(id)).toBeVisible()
  expect(screen.getAllByText(/^복사하지 못했어요/)[1]).toHaveAttribute('aria-live', 'polite')
})

test('a clipboard that works at the second press takes the text away again', async () => {
  const { user } = await renderMismatch()
  const id = readId()
  const clipboard = vi.spyOn(navigator, 'clipboard', 'get').mockImplementation(refuse)
  await user.click(getCopy())
  expect(screen.getByText(id)).toBeVisible()
  clipboard.mockRestore()
  await user.click(getCopy())
  expect(await screen.findByRole('button', { name: '복사했어요' })).toBeVisible()
  expect(screen.queryByText(id)).toBeNull()
})

const draw = (text: string) => <CopyButton text={text}>복사하기</CopyButton>

test('the next text is not copied yet', async () => {
  const backend = createTestBackend()
  const { user, change } = renderKit({ backend, children: draw('one') })
  await user.click(getCopy())
  expect(await screen.findByRole('button', { name: '복사했어요' })).toBeVisible()
  change({ children: draw('two') })
  expect(getCopy()).toBeVisible()
})
