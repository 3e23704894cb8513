import type { Layer } from './load.js'
import type { Reserve } from './reserve.js'

/** Reserves a call before it is made, and gives the reservation back if it was not made after all. */
export function reserved<Data>(reserve: Reserve): Layer<Data> {
  return (next) =>
    async function loadReserved(context) {
      const reservation = await reserve(context)
      let isSent = false
      const onSend = () => {
        isSent = true
        context.onSend()
      }
      try {
        return await next({ ...context, onSend })
      } finally {
        if (!isSent) await reservation.giveBack()
      }
    }
}
