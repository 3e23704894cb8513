import { provideChunk } from '../../../client/late-chunk.js'
import { createAccountFilter } from '../../picker/filter/account-filter.js'
import { PortalNote } from '../../parts/portal-note.js'
import { RecheckButton } from '../../parts/recheck-button.js'
import { findBrowserToLeave } from './browser-to-leave.js'
import { LateScreen } from './late-screen.js'
import { OpenInBrowserDialog } from './open-in-browser-dialog.js'

/** What the late chunk has to offer. */
export const screens = provideChunk('screens', {
  LateScreen,
  OpenInBrowserDialog,
  PortalNote,
  RecheckButton,
  createAccountFilter,
  findBrowserToLeave,
})
