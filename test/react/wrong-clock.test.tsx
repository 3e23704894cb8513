import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { getSeoulDay } from '../../src/contract/seoul-day.js'
import { createTestBackend } from '../support/test-backend.js'
import { passSeconds } from './handoff.js'
import { comeBack, findHeading, getState, renderKit, settle } from './kit.js'
import { seed } from './seed.js'

const noon = Date.parse('2026-11-22T12:00:00+09:00')
const day = 86_400_000
const year = 365 * day
const toWireDay = (time: number) => getSeoulDay(time).replaceAll('-', '')

/** Freezes only the date, so that requests and rendering work as usual. */
beforeEach(() => void vi.useFakeTimers({ now: noon, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

/** A backend with the right time, whose user has a consent that ends in so many days. */
async function createRightBackend(days: number) {
  const backend = createTestBackend({ persona: 'hong', now: () => noon })
  await backend.patch({ serviceTermsExpireDate: toWireDay(noon + days * day) })
  return backend
}

/** What a backend in another language may leave out. */
const leaveOutToday = (next: (request: Request) => Promise<Response>) => async (request: Request) => {
  const { today: _, ...body } = (await (await next(request)).json()) as { today?: string }
  return Response.json(body)
}

describe.each([
  ['a year ahead', year],
  ['a year behind', -year],
  ['a day ahead', day],
  ['right', 0],
])('on a device whose clock is %s', (_, off) => {
  beforeEach(() => void vi.setSystemTime(noon + off))

  it.each([200, 0])('the user chooses while the consent lasts another %i days', async (days) => {
    renderKit({ backend: await createRightBackend(days) })
    await screen.findAllByRole('radio')
    await settle()
    expect(getState()).toBe('choosing')
  })

  it('the user renews a consent that is over', async () => {
    renderKit({ backend: await createRightBackend(-1) })
    await findHeading('정보 제공 동의가 만료됐어요')
  })

  it('the notice counts the days of the server', async () => {
    renderKit({ backend: await createRightBackend(12) })
    await screen.findByText('동의가 12일 뒤 만료돼요')
  })

  it('the notice stays dismissed on the day of the server', async () => {
    const backend = await createRightBackend(12)
    const { user, unmount } = renderKit({ backend })
    await user.click(await screen.findByRole('button', { name: '오늘은 그만 보기' }))
    unmount()
    vi.setSystemTime(noon)
    renderKit({ backend })
    await screen.findAllByRole('radio')
    expect(screen.queryByText('동의가 12일 뒤 만료돼요')).toBeNull()
  })
})

describe('while the page is open', () => {
  it.each([
    ['forwards a year', year],
    ['backwards a year', -year],
    ['backwards a day', -day],
  ])('a clock set %s changes no screen', async (_, jump) => {
    renderKit({ backend: await createRightBackend(0) })
    await screen.findByText('동의가 오늘 만료돼요')
    vi.setSystemTime(Date.now() + jump)
    comeBack()
    await settle()
    expect(screen.getByText('동의가 오늘 만료돼요')).toBeVisible()
  })

  it.each([year, -day])('a clock that jumps by %i ms leaves the countdown of a wait as it is', async (jump) => {
    const limited = { path: '*', kind: 'reply', status: 429, headers: { 'Retry-After': '45' }, body: '' } as const
    renderKit({ backend: createTestBackend({ persona: 'newcomer', now: () => noon, faults: [limited] }) })
    await screen.findByText(/45초 뒤에 다시 확인할 수 있어요/)
    vi.setSystemTime(Date.now() + jump)
    await screen.findByText(/4[1-4]초 뒤에 다시 확인할 수 있어요/, undefined, { timeout: 4000 })
  })

  it.each([year, -day])(
    'a clock that jumps by %i ms neither stops nor hastens the recheck of a return',
    async (jump) => {
      const backend = createTestBackend({ persona: 'newcomer', now: () => noon })
      const { user } = renderKit({ backend })
      await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
      await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
      await settle()
      backend.requests.length = 0
      vi.setSystemTime(Date.now() + jump)
      comeBack()
      await settle()
      expect(backend.requests).toEqual([])
      passSeconds(3)
      comeBack()
      await settle()
      expect(backend.requests).toEqual(['register fresh'])
    },
  )
})

describe('seeded data', () => {
  it.each([year, -year])('decides by the day of its server on a device that is off by %i ms', async (off) => {
    const { backend, create } = await seed('expiring')
    vi.setSystemTime(noon + off)

    renderKit({ backend, queryClient: create() })
    expect(getState()).toBe('choosing')
    expect(screen.getByText('동의가 12일 뒤 만료돼요')).toBeVisible()
    await settle()
    expect(getState()).toBe('choosing')
    expect(screen.getByText('동의가 12일 뒤 만료돼요')).toBeVisible()
  })
})

it('a backend that says no day leaves the decision to the clock of the device', async () => {
  const backend = createTestBackend({ persona: 'hong', now: () => noon, middleware: leaveOutToday })
  await backend.patch({ serviceTermsExpireDate: toWireDay(noon) })
  vi.setSystemTime(noon + year)
  renderKit({ backend })
  await findHeading('정보 제공 동의가 만료됐어요')
})
