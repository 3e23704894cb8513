import type { LateChunk } from '../../client/late-chunk.js'
import type { createScreenAnnouncer, ScreenAnnouncer } from './screen-announcer.js'

type Call = (announcer: ScreenAnnouncer) => void

/** Keeps what it is told until the announcer itself is there, and then passes it on in that order. */
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

  function tell(call: Call) {
    waiting.push(call)
    pass()
  }

  return {
    loseFocus: () => tell((to) => to.loseFocus()),
    announceScreen: (heading, text) => tell((to) => to.announceScreen(heading, text)),
    setLanguage: (tag) => tell((to) => to.setLanguage(tag)),
    announce: (text) => tell((to) => to.announce(text)),
    moveTo: (element) => tell((to) => to.moveTo(element)),
    start() {
      let stop: (() => void) | undefined
      tell((to) => (stop = to.start()))
      const unsubscribe = late.subscribe(pass)
      void late.load()
      return () => {
        unsubscribe()
        tell(() => stop?.())
      }
    },
  }
}
