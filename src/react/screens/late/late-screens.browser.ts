import { createLateChunk } from '../../../client/late-chunk.js'

/** Browsers load the screens that a returning member never sees, and their texts, beside the first request. */
export const lateScreens = createLateChunk('screens', async () => (await import('./late-screens.js')).screens)
