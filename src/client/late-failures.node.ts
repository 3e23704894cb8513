import { createPresentChunk } from './late-chunk.js'
import { failures } from './failures.js'

/** Servers, and tests that run in Node, have it at once. */
export const lateFailures = createPresentChunk(failures)
