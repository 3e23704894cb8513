import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, getState, renderKit, settle } from '../kit.js'

const findAlready = () => screen.findByRole('button', { name: '이미 가입했어요' })

/** A newcomer at the sign-up screen. */
function meetNewcomer() {
  const backend = createTestBackend({ persona: 'newcomer' })
  return { backend, ...renderKit({ backend }) }
}

test('a user who has signed up on another device goes on at once', async () => {
  const { user, backend } = meetNewcomer()
  const already = await findAlready()
  await backend.patch({ member: true, accounts: backend.getRows('hong') })
  await user.click(already)
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.requests.slice(2)).toEqual(['register fresh', 'consent fresh'])
})

test('after a "no" the screen asks to say when the sign-up is done, with the message in place', async () => {
  const { user } = meetNewcomer()
  await user.click(await findAlready())
  expect(await findHeading('가입을 마쳤다면 알려\u00a0주세요')).toHaveFocus()
  expect(document.querySelector('.ieum-status')).toHaveTextContent(/^아직 가입이 확인되지 않아요/)
  expect(document.querySelector('[aria-live]')).toHaveTextContent(/^아직 가입이 확인되지 않아요/)
})

test('a check that fails says so on the same screen', async () => {
  const { user, backend } = meetNewcomer()
  const already = await findAlready()
  await backend.layFault({ path: 'register', kind: 'html' })
  await user.click(already)
  await settle()
  expect(getState()).toBe('signUpNeeded')
  expect(document.querySelector('.ieum-status')).toHaveTextContent(/^지금은 확인하지 못했어요/)
})
