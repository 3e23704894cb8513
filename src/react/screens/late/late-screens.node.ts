import { createPresentChunk } from '../../../client/late-chunk.js'
import { screens } from './late-screens.js'

/** Servers, and tests that run in Node, have every screen at once, so that the first HTML is final. */
export const lateScreens = createPresentChunk(screens)
