import { readCappedText } from '../contract/read-capped-text.js'

/** More than any form, control request or gateway request needs. */
const maxBytes = 1_048_576

/** The body of a request as text, or null if it has more than 1 MiB; then most of it is not read. */
export async function readBody(request: Request): Promise<string | null> {
  return Number(request.headers.get('content-length')) > maxBytes ? null : readCappedText(request, maxBytes)
}
