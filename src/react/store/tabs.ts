import { readRecord } from '../../contract/wire-value.js'
import type { QuestionName } from '../../flow/recheck.js'

/** An answer that one tab tells the others: the kit's own parsed answer, tagged with whose it is and when it came. */
interface TabAnswer {
  /** Version of this shape; another one is not understood. */
  v: 1
  subject: string
  question: QuestionName
  answer: object
  at: number
}

type OnAnswer = (question: QuestionName, answer: object, at: number) => void

/** The other tabs of this origin that show the same subject. */
export interface Tabs {
  tell: (question: QuestionName, answer: object) => void
  /** Does the work, unless another tab is at it, which will tell; or waits for that tab and does it then. */
  once: (name: string, work: () => Promise<unknown>, wait: boolean) => Promise<unknown>
  /** Starts to listen; gives back what stops it. */
  listen: (onAnswer: OnAnswer) => () => void
}

/** Where a browser has no locks or no channels, each tab looks after itself. */
export function createTabs(subject: string): Tabs {
  let channel: BroadcastChannel | null = null

  function open(onAnswer: OnAnswer) {
    if (typeof BroadcastChannel === 'undefined' || channel) return
    channel = new BroadcastChannel('ieum')
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isTabAnswer(data) && data.subject === subject) onAnswer(data.question, data.answer, data.at)
    })
  }

  function close() {
    channel?.close()
    channel = null
  }

  return {
    tell: (question, answer) => channel?.postMessage({ v: 1, subject, question, answer, at: Date.now() }),
    async once(name, work, wait) {
      if (!('locks' in navigator)) return work()
      const mode = { ifAvailable: !wait }
      return navigator.locks.request(`ieum.${subject}.${name}`, mode, async (lock) => lock && work())
    },
    listen(onAnswer) {
      const reopen = () => open(onAnswer)
      open(onAnswer)
      // An open channel may keep a page out of the back/forward cache.
      window.addEventListener('pagehide', close)
      window.addEventListener('pageshow', reopen)
      return () => {
        window.removeEventListener('pagehide', close)
        window.removeEventListener('pageshow', reopen)
        close()
      }
    },
  }
}

/** Another version of the kit may speak on the same channel. */
function isTabAnswer(value: unknown): value is TabAnswer {
  const message = readRecord(value)
  const answer = readRecord(message?.answer)
  if (message?.v !== 1) return false
  if (message.question === 'registration') return typeof answer?.status === 'string'
  return message.question === 'virtualAccounts' && Array.isArray(answer?.accounts)
}
