import { readRecords, readText } from '../contract/wire-value.js'
import type { LoggedRequest } from './request-log.js'

/** The requests that the sandbox's control lists. */
export function readLoggedRequests(value: unknown): LoggedRequest[] {
  return readRecords(value).map(({ at, path, persona, status }) => ({
    at: String(at),
    path: String(path),
    persona: readText(persona),
    status: Number(status),
  }))
}
