import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import { getBrowserQueryClient } from '../../src/react/provider/browser-query-client.js'
import { requestsInFlight } from '../support/request-gate.js'

// A busy machine needs longer than the default of one second.
configure({ asyncUtilTimeout: 5_000 })

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  getBrowserQueryClient().clear()
  // So that no test waits for requests of the one before it.
  requestsInFlight.clear()
  if (typeof sessionStorage === 'undefined') return
  sessionStorage.clear()
  localStorage.clear()
})
