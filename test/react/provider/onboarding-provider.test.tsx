import { expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { comeBack, renderKit, settle } from '../kit.js'

const getRegions = () => document.querySelectorAll('[aria-live]')

test.each([false, true])(
  'after unmounting there is no live region and a return sends no request (StrictMode %s)',
  async (strict) => {
    const backend = createTestBackend({ persona: 'newcomer' })
    const { unmount } = renderKit({ backend, strict })
    await settle()
    expect(getRegions()).toHaveLength(1)
    unmount()
    expect(getRegions()).toHaveLength(0)
    comeBack()
    await settle()
    expect(backend.requests.toSorted()).toEqual(['consent', 'register'])
  },
)
