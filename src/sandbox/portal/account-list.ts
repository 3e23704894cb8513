import type { AccountRow } from '../personas/persona.js'
import { getAccountText } from './account-text.js'
import { html, type Html } from './html.js'

/** A longer list scrolls in its own box, so that the user need not scroll past it. */
const maxUnscrolledRows = 8

/** True if a list with `count` rows scrolls. */
export function isLongList(count: number): boolean {
  return count > maxUnscrolledRows
}

/** An account in two lines, for lists and check boxes. `bdi` isolates the alias, which may change the writing direction. */
export function renderAccount(row: AccountRow, tag?: string | false): Html {
  const { firm, title, number } = getAccountText(row)
  return html`<span class="account">
    <span><bdi class="alias">${title}</bdi> ${tag && html`<span class="tag">${tag}</span>`}</span>
    <span class="muted">${firm !== title && html`<bdi>${firm}</bdi> `}${renderNumber(number)}</span>
  </span>`
}

function renderNumber(number: string | null): Html {
  if (number === null) return html`<span class="digits">번호 정보 없음</span>`
  return html`<span class="digits"><span aria-hidden="true">••••</span> ${number}</span>`
}
