import { createLateChunk } from '../../client/late-chunk.js'

/** Browsers load the rest of the store beside the first request: a returning member seldom needs it. */
export const lateStore = createLateChunk('store', async () => (await import('./late-store.js')).late)
