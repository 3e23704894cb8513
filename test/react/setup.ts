import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import { getBrowserQueryClient } from '../../src/react/browser-query-client.js'
import { forgetQuestions } from './kit.js'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  getBrowserQueryClient().clear()
  forgetQuestions()
  if (typeof sessionStorage === 'undefined') return
  sessionStorage.clear()
  localStorage.clear()
})
