/** One request to the gateway. */
export interface LoggedRequest {
  /** When it arrived, ISO 8601. */
  at: string
  /** Full path, e.g. `/v1/common/member/register/search`. */
  path: string
  /** Id of the persona whose CI it carried, or null. */
  persona: string | null
  /** HTTP status of the answer; 0 while, and where, nothing was answered. */
  status: number
}

const longest = 10_000

/** The last 10,000 requests to the gateway, oldest first. */
export interface RequestLog {
  entries: readonly LoggedRequest[]
  add(entry: LoggedRequest): void
  clear(): void
}

/** An empty log. */
export function createRequestLog(): RequestLog {
  const entries: LoggedRequest[] = []
  return {
    entries,
    add(entry) {
      entries.push(entry)
      if (entries.length > longest) entries.shift()
    },
    clear: () => void entries.splice(0),
  }
}
