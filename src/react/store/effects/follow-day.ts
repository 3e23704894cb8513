import { getMsToSeoulMidnight } from '../../../contract/seoul-midnight.js'
import { hourMs } from '../../../contract/time.js'
import { joinStops } from '../../internals/join-stops.js'
import type { StoreEffect } from './store-effect.js'
import { watchReturns } from './watch-returns.js'

/**
 * Keeps the day in Seoul current: at midnight, and at each return, because a page that slept has late timers. And every hour,
 * because the midnight of the server can be another one than that of the device.
 */
export const followDay: StoreEffect = ({ updateDay, now }) => {
  let timer: ReturnType<typeof setTimeout> | undefined

  function update() {
    updateDay()
    clearTimeout(timer)
    timer = setTimeout(update, Math.min(getMsToSeoulMidnight(now()), hourMs))
  }

  update()
  return joinStops([() => clearTimeout(timer), watchReturns(update)])
}
