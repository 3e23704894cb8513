import { html, type Html } from './html.js'

/**
 * What came of an action, above a page's own part. It takes the focus: a live region that is there from the start of
 * a page is not read out.
 */
export function notice(kind: 'done' | 'problem', text: string | null | undefined): Html {
  const role = kind === 'done' ? 'status' : 'alert'
  return html`${text && html`<p class="notice" data-kind="${kind}" role="${role}" tabindex="-1" autofocus>${text}</p>`}`
}
