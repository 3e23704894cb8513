import type { Persona } from '../personas/persona.js'
import { html } from './html.js'
import { layout } from './layout.js'
import { sendPage } from './portal-response.js'

/** A page with one message and a link to the start. */
export function simplePage(status: number, title: string, text: string, persona?: Persona): Response {
  const body = html`<p class="lead">${text}</p>
    <p class="actions"><a class="button" href="/portal/sign-up">포털 처음으로</a></p>`
  return sendPage(layout({ title, persona, body }), status)
}
