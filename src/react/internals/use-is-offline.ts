import { useSyncExternalStore } from 'react'
import { isOffline } from '../../client/is-offline.js'
import { joinStops } from './join-stops.js'
import { listen } from './listen.js'

/** True while the browser has no network. False on a server, and if the browser does not tell. */
export function useIsOffline(): boolean {
  return useSyncExternalStore(subscribe, isOffline, () => false)
}

const subscribe = (onChange: () => void) => joinStops([listen('online', onChange), listen('offline', onChange)])
