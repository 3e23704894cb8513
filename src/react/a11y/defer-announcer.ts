import type { LateChunk } from '../../client/late-chunk.js'
import type { createScreenAnnouncer, ScreenAnnouncer } from './screen-announcer.js'

type Call = (announcer: ScreenAnnouncer) => void

/** Queues the calls until the announcer itself is there, and then passes them on in that order. */
export function deferAnnouncer(
  late: LateChunk<{ createScreenAnnouncer: typeof createScreenAnnouncer }>,
): ScreenAnnouncer {
  let announcer: ScreenAnnouncer | undefined
  let waiting: Call[] = []

  function pass() {
    const chunk = late.read()
    if (typeof chunk !== 'object') return
    const to = (announcer ??= chunk.createScreenAnnouncer())
    const calls = waiting
    waiting = []
    for (const call of calls) call(to)
  }

  function enqueue(call: Call) {
    waiting.push(call)
    pass()
  }

  return {
    loseFocus: () => enqueue((to) => to.loseFocus()),
    announceScreen: (heading, text) => enqueue((to) => to.announceScreen(heading, text)),
    setLanguage: (tag) => enqueue((to) => to.setLanguage(tag)),
    announce: (text) => enqueue((to) => to.announce(text)),
    announceProgress: (text) => enqueue((to) => to.announceProgress(text)),
    moveTo: (element) => enqueue((to) => to.moveTo(element)),
    start() {
      let stop: (() => void) | undefined
      enqueue((to) => (stop = to.start()))
      const unsubscribe = late.subscribe(pass)
      void late.load()
      return () => {
        unsubscribe()
        enqueue(() => stop?.())
      }
    },
  }
}
