import type { Persona } from '../personas/persona.js'
import type { ConsentStatus } from './consent-status.js'
import { consentActions, type PortalConsent, type ConsentAction } from './consents.js'
import { html, type Html } from './html.js'
import { formatKoreanDay } from './korean-day.js'
import type { ConsentName } from './portal-actions.js'

/** One consent of a persona, with its status and its buttons. A consent that was not given has no buttons. */
export function renderConsent(
  persona: Persona,
  consent: PortalConsent,
  status: ConsentStatus,
  canRenew: boolean,
): Html {
  const { name, title, about, withdrawalWarning } = consent
  const canWithdraw = status !== 'none' && status !== 'over'
  return html`<section class="card" aria-labelledby="${name}">
    <h2 id="${name}">${title} ${renderTag(status)}</h2>
    <p class="muted">${about} ${canWithdraw && withdrawalWarning}</p>
    ${
      status === 'none'
        ? renderNone()
        : html`${renderLastDay(persona, name)}
            <form method="post" action="/portal/consents" class="buttons">
              <input type="hidden" name="consent" value="${name}" />
              ${canRenew && renderButton(name, 'renewed', status === 'lasting' || status === 'unknown' ? 'secondary' : '')}
              ${canWithdraw && renderButton(name, 'withdrawn', 'withdraw')}
            </form>`
    }
  </section>`
}

const tags: Record<ConsentStatus, string | null> = {
  none: null,
  over: '만료됨',
  ending: '곧 만료',
  lasting: '동의함',
  unknown: '동의함',
}

function renderTag(status: ConsentStatus): Html {
  return html`${tags[status] && html`<span class="tag" data-status="${status}">${tags[status]}</span>`}`
}

function renderNone(): Html {
  return html`<p>아직 앱에 연결한 계좌가 없어요.</p>
    <p class="actions"><a class="button" href="/portal/apps">앱에 계좌 연결하기</a></p>`
}

function renderLastDay(persona: Persona, name: ConsentName): Html {
  const day = formatKoreanDay(persona[`${name}TermsExpireDate`])
  return html`<p class="until">${day ? html`마지막 날 <strong>${day}</strong>` : '마지막 날이 정해져 있지 않아요.'}</p>`
}

function renderButton(name: ConsentName, action: ConsentAction, kind: string): Html {
  const { text } = consentActions[action]
  return html`<button name="action" value="${action}" class="${kind}" aria-describedby="${name}">${text}</button>`
}
