import { parseBackendResponse } from '../contract/backend-response.js'
import { provideChunk } from './late-chunk.js'

/** What reads a response that is no plain success. */
export interface Failures {
  parseBackendResponse: typeof parseBackendResponse
}

/** What the late chunk has to offer. */
export const failures = provideChunk<Failures>('failures', { parseBackendResponse })
