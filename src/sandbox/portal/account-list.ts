import type { AccountRow } from '../personas/persona.js'
import { getAccountText } from './account-text.js'
import { html, type Html } from './html.js'

/** An account in two lines, for lists and check boxes. Aliases are isolated: one may turn the writing direction. */
export function renderAccount(row: AccountRow): Html {
  const { firm, title, number } = getAccountText(row)
  return html`<span class="account">
    <bdi class="alias">${title}</bdi>
    <span class="muted"><bdi>${firm}</bdi> <span class="digits">${number}</span></span>
  </span>`
}
