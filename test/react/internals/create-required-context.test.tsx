import { renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createRequiredContext } from '../../../src/react/internals/create-required-context.js'
import { usePortal } from '../../../src/react/index.js'

test('the reader returns the value of the nearest provider', () => {
  const [Context, useValue] = createRequiredContext<string>('Parent')
  const { result } = renderHook(useValue, {
    wrapper: ({ children }) => (
      <Context.Provider value="outer">
        <Context.Provider value="inner">{children}</Context.Provider>
      </Context.Provider>
    ),
  })
  expect(result.current).toBe('inner')
})

test('the reader throws without a provider and names it', () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const [, useValue] = createRequiredContext('Parent')
  expect(() => renderHook(useValue)).toThrow('[ieum] No Parent above this component. Put it inside <Parent>.')
})

test('a hook without a provider throws and names the provider', () => {
  vi.spyOn(console, 'error').mockReturnValue()
  expect(() => renderHook(usePortal)).toThrow('Put it inside <OnboardingProvider>')
})
