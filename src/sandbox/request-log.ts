/** One request to the gateway. */
export interface LoggedRequest {
  /** When it arrived, ISO 8601. */
  at: string
  /** Path without the query, e.g. `/v1/common/member/register/search`; at most 200 characters. */
  path: string
  /** Id of the persona whose CI it carried, or null. */
  persona: string | null
  /** HTTP status of the response; 0 if there is none (yet) or the caller has disconnected. */
  status: number
}

const maxEntries = 10_000

/** The last 10,000 requests to the gateway, oldest first. */
export interface RequestLog {
  entries: readonly LoggedRequest[]
  /** How many older entries were dropped. */
  readonly dropped: number
  add(entry: LoggedRequest): void
  clear(): void
}

/** An empty log. */
export function createRequestLog(): RequestLog {
  const entries: LoggedRequest[] = []
  let dropped = 0
  return {
    entries,
    get dropped() {
      return dropped
    },
    add(entry) {
      entries.push(entry)
      if (entries.length <= maxEntries) return
      entries.shift()
      dropped += 1
    },
    clear() {
      entries.splice(0)
      dropped = 0
    },
  }
}
