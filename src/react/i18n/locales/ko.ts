import { firstMessages } from './ko/first-messages.js'
import { afterMessages } from './ko/after-messages.js'
import { lateMessages } from './ko/late-messages.js'

/** Korean, the first language of the kit. */
export const ko = { tag: 'ko', messages: { ...firstMessages, ...lateMessages, ...afterMessages } } as const
