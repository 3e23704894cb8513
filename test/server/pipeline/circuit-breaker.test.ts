import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BrokenCircuitError, createCircuitBreaker } from '../../../src/server/pipeline/circuit-breaker.js'

const [restMs, probeMs] = [10_000, 4000]
const fail = () => Promise.reject(new Error('outage'))
const refuse = () => Promise.reject(new TypeError('business'))
const succeed = async () => 'result'
const neverEnd = () => new Promise<string>(() => {})

const isFailure = (error: unknown) => !(error instanceof TypeError)

function create() {
  return createCircuitBreaker({ failuresToOpen: 2, restMs, probeMs, isFailure })
}

/** Work that ends when it is told to. */
function createGate() {
  const target = new EventTarget()
  const gate = new Promise((resolve) => target.addEventListener('open', resolve))
  return { gate, open: () => target.dispatchEvent(new Event('open')) }
}

/** A breaker that has had enough, whose rest is over. */
async function createHalfOpen() {
  const breaker = create()
  await Promise.allSettled([breaker.run(fail), breaker.run(fail)])
  vi.advanceTimersByTime(restMs)
  return breaker
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the circuit breaker', () => {
  it('opens after failures in a row and begins nothing until its rest is over', async () => {
    const breaker = create()
    await expect(breaker.run(fail)).rejects.toThrow('outage')
    expect(breaker.getState()).toBe('closed')
    await expect(breaker.run(fail)).rejects.toThrow('outage')
    const work = vi.fn(succeed)
    await expect(breaker.run(work)).rejects.toThrow(BrokenCircuitError)
    expect([work.mock.calls.length, breaker.getState()]).toEqual([0, 'open'])
    vi.advanceTimersByTime(restMs)
    expect(await breaker.run(work)).toBe('result')
    expect(breaker.getState()).toBe('closed')
  })

  it.each([-86_400_000, 86_400_000])('rests as long as ever if the clock of the server is set by %d ms', async (ms) => {
    const breaker = create()
    await Promise.allSettled([breaker.run(fail), breaker.run(fail)])
    vi.setSystemTime(Date.now() + ms)
    vi.advanceTimersByTime(restMs - 1)
    await expect(breaker.run(succeed)).rejects.toThrow(BrokenCircuitError)
    vi.advanceTimersByTime(1)
    expect(await breaker.run(succeed)).toBe('result')
  })

  it.each([succeed, refuse])('starts counting again after %s', async (work) => {
    const breaker = create()
    for (const one of [fail, work, fail]) await breaker.run<unknown>(one).catch(() => {})
    expect(breaker.getState()).toBe('closed')
  })

  it('rests again if the one that it lets through fails', async () => {
    const breaker = await createHalfOpen()
    const outcomes = await Promise.allSettled([breaker.run(fail), breaker.run(succeed)])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(breaker.run(succeed)).rejects.toThrow(BrokenCircuitError)
  })

  it('is not closed by work that began before it opened', async () => {
    const breaker = create()
    const { gate, open } = createGate()
    const early = breaker.run(() => gate)
    await Promise.allSettled([breaker.run(fail), breaker.run(fail)])
    open()
    await early
    expect(breaker.getState()).toBe('open')
  })

  it('gives up on the one that it let through if the runtime dropped it', async () => {
    const breaker = await createHalfOpen()
    void breaker.run(neverEnd)
    const waiting = Promise.allSettled([breaker.run(succeed)])
    await vi.advanceTimersByTimeAsync(probeMs)
    expect(await waiting).toMatchObject([{ status: 'rejected' }])
    expect(await breaker.run(succeed)).toBe('result')
    expect(breaker.getState()).toBe('closed')
  })
})
