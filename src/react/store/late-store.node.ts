import { createPresentChunk } from '../../client/late-chunk.js'
import { late } from './late-store.js'

/** Tests that run in Node have it at once. Servers never start it. */
export const lateStore = createPresentChunk(late)
