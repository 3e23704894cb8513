import type { OnboardingScope } from '../../../client/onboarding-scope.js'
import type { ResourceName } from '../../../contract/resources.js'
import { isIsoDay, readRecord } from '../../../contract/wire-value.js'
import { joinStops } from '../../internals/join-stops.js'
import { listen } from '../../internals/listen.js'
import { tryFeature } from '../../internals/try-feature.js'

/** Parsed data that one tab sends to the others, with its subject, its backend and the time when it arrived. */
interface CrossTabMessage {
  /** Version of this shape. Messages of other versions are ignored. */
  v: 3
  subject: string
  endpoint: string
  resource: ResourceName
  data: object
  at: number
}

type OnData = (resource: ResourceName, data: object, at: number) => void

/** The other tabs of this origin that show the same user of the same backend. */
export interface CrossTab {
  broadcast: (resource: ResourceName, data: object) => void
  /**
   * Does the work while no other tab does. If another tab holds the lock, waits for it or, without `wait`, skips the
   * work, because the other tab will broadcast its data.
   */
  withLock: (name: string, work: () => Promise<unknown>, wait: boolean) => Promise<unknown>
  /** Returns the function that ends the subscription. */
  subscribe: (onData: OnData) => () => void
}

/** If the lock is not there by then, the work begins without it. */
const lockMs = 3000

/** If the browser has no channels or locks, refuses them or does not respond, each tab works for itself. */
export function createCrossTab({ subject, endpoint }: OnboardingScope): CrossTab {
  let channel: BroadcastChannel | undefined

  function open(onData: OnData) {
    if (channel) return
    const onMessage = ({ data }: MessageEvent<unknown>) => {
      if (!isCrossTabMessage(data) || data.subject !== subject || data.endpoint !== endpoint) return
      onData(data.resource, data.data, data.at)
    }
    tryFeature(() => {
      const opened = new BroadcastChannel('ieum')
      opened.addEventListener('message', onMessage)
      channel = opened
    })
  }

  function close() {
    tryFeature(() => channel?.close())
    channel = undefined
  }

  return {
    broadcast(resource, data) {
      tryFeature(() => channel?.postMessage({ v: 3, subject, endpoint, resource, data, at: Date.now() }))
    },
    // Without a channel this tab would never learn what the other one has loaded.
    withLock: (name, work, wait) =>
      channel ? workWithLock(`ieum.${subject}.${name} ${endpoint}`, work, wait) : work(),
    subscribe(onData) {
      const reopen = () => open(onData)
      reopen()
      // An open channel can keep a page out of the back/forward cache.
      return joinStops([listen('pagehide', close), listen('pageshow', reopen), close])
    },
  }
}

/** Resolves when the work is done, or when another tab does it. The work begins once at most. */
function workWithLock(key: string, work: () => Promise<unknown>, wait: boolean): Promise<unknown> {
  return new Promise((resolve) => {
    let result: Promise<unknown> | undefined
    const begin = () => {
      clearTimeout(timer)
      result ??= work()
      resolve(result)
      return result
    }
    const skip = () => {
      clearTimeout(timer)
      resolve(undefined)
    }
    const timer = setTimeout(() => void begin(), lockMs)
    const request = async () =>
      navigator.locks.request(key, { ifAvailable: !wait }, (lock) => (lock ? begin() : skip()))
    request().catch(begin)
  })
}

/** A page with another version of the kit may use the same channel. */
function isCrossTabMessage(value: unknown): value is CrossTabMessage {
  const message = readRecord(value)
  const data = readRecord(message?.data)
  if (
    message?.v !== 3 ||
    !Number.isFinite(message.at) ||
    !isDayOrNone(data?.consentExpiresOn) ||
    !isDayOrNone(data?.today)
  )
    return false
  if (message.resource === 'registration') return isText(data?.status)
  return message.resource === 'virtualAccounts' && Array.isArray(data?.accounts) && data.accounts.every(isAccount)
}

const isDayOrNone = (value: unknown) => (value ?? null) === null || isIsoDay(value)

const isText = (value: unknown) => typeof value === 'string'

function isAccount(value: unknown): boolean {
  const account = readRecord(value)
  if (!account || ![account.id, account.firmCode, account.number].every(isText)) return false
  return [account.alias, account.firmName, account.displayNumber].every((text) => isText(text ?? ''))
}
