import { createLateChunk } from './late-chunk.js'

/** Browsers load what reads a failure when there is the first one. */
export const lateFailures = createLateChunk('failures', async () => (await import('./failures.js')).failures)
