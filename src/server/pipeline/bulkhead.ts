import { inTime } from './with-time-limit.js'

/** There was no turn: too much work waits, or it waited too long. The work was not begun. */
export class BulkheadFullError extends Error {}

/** Limits how much work is done at the same time. The rest waits in a queue. */
export interface Bulkhead {
  /** Does the work when it is its turn, within `waitMs`. Throws {@link BulkheadFullError}. */
  run<Result>(waitMs: number, work: () => Promise<Result>): Promise<Result>
}

interface BulkheadOptions {
  concurrency: number
  queue: number
  /** Milliseconds after which a slot is free again: a runtime that drops a request never ends what it began. */
  slotMs: number
}

interface Slot {
  until: number
}

export function createBulkhead({ concurrency, queue, slotMs }: BulkheadOptions): Bulkhead {
  const slots = new Set<Slot>()
  /** Those who wait, the first one first. Each is called with its slot. */
  const waiting = new Set<(slot: Slot) => void>()

  function takeSlot(): Slot | null {
    const now = performance.now()
    if (slots.size >= concurrency) for (const slot of slots) if (slot.until <= now) slots.delete(slot)
    if (slots.size >= concurrency) return null
    const slot = { until: now + slotMs }
    slots.add(slot)
    return slot
  }

  function serveNext(): void {
    for (const begin of waiting) {
      const slot = takeSlot()
      if (!slot) return
      waiting.delete(begin)
      begin(slot)
    }
  }

  async function waitForSlot(ms: number): Promise<Slot> {
    if (waiting.size >= queue) throw new BulkheadFullError()
    let begin = (_slot: Slot) => {}
    const turn = new Promise<Slot>((resolve) => (begin = resolve))
    waiting.add(begin)
    try {
      return await inTime(ms, turn)
    } catch {
      throw new BulkheadFullError()
    } finally {
      waiting.delete(begin)
    }
  }

  return {
    async run(waitMs, work) {
      serveNext()
      const slot = (waiting.size === 0 ? takeSlot() : null) ?? (await waitForSlot(waitMs))
      try {
        return await work()
      } finally {
        slots.delete(slot)
        serveNext()
      }
    },
  }
}
