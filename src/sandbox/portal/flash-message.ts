import { html, type Html } from './html.js'

/**
 * Says how the last action went, above the content of the page. It takes the focus, because screen readers do not read
 * out a live region that is there from the start.
 */
export function renderFlashMessage(kind: 'done' | 'problem', text: string | null | undefined): Html {
  const role = kind === 'done' ? 'status' : 'alert'
  return html`${text && html`<p class="flash" data-kind="${kind}" role="${role}" tabindex="-1" autofocus>${text}</p>`}`
}
