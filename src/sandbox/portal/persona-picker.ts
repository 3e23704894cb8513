import type { Persona } from '../personas/persona.js'
import { html, type Html } from './html.js'
import { layout } from './layout.js'
import { renderFlashMessage } from './flash-message.js'

/** A list of personas. Each link leads to `path` as that persona. */
export function personaPicker(personas: readonly Persona[], path: string, problem?: string): Html {
  const body = html`<p class="lead">
      포털을 써 볼 사람을 선택해 주세요. 모두 지어낸 사람이고, 사람마다 처음 상태가 달라요.
    </p>
    ${renderFlashMessage('problem', problem)}
    <ul class="people">
      ${personas.map((persona) => renderPersona(persona, path))}
    </ul>`
  return layout({ title: '누구로 들어갈까요?', isRefusal: problem !== undefined, body })
}

function renderPersona({ id, shownName }: Persona, path: string): Html {
  return html`<li>
    <a href="${path}?persona=${id}"><span class="alias">${shownName}</span> <code>${id}</code></a>
  </li>`
}
