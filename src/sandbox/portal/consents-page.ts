import { renderConsent } from './consent-card.js'
import { getConsentStatus } from './consent-status.js'
import { consentActions, consents, type PortalConsent, type ConsentAction } from './consents.js'
import { html, type Html } from './html.js'
import { layout } from './layout.js'
import { renderFlashMessage } from './flash-message.js'
import { redirectTo, sendPage } from './portal-response.js'
import type { PortalPage, PageContext } from './portal-page.js'
import { renderReturnHint } from './return-hint.js'

const path = '/portal/consents'

/** Shows both consents; each can be renewed or withdrawn. */
export const consentsPage: PortalPage = {
  membersOnly: true,
  show: (context) => sendPage(render(context)),
  submit(context, form) {
    const consent = findConsent(form)
    const action = form.get('action')
    if (!consent || !isAction(action)) return sendPage(render(context, '어떤 동의인지 다시 선택해 주세요.'), 400)
    consentActions[action].run(context.persona, consent.name, context.state.now())
    return redirectTo(`${path}?done=${action}&consent=${consent.name}`)
  },
}

function findConsent(fields: URLSearchParams): PortalConsent | undefined {
  return consents.find(({ name }) => name === fields.get('consent'))
}

function isAction(value: unknown): value is ConsentAction {
  return typeof value === 'string' && Object.hasOwn(consentActions, value)
}

function render({ persona, state, url, returnTo }: PageContext, problem?: string): Html {
  const cards = consents.map((consent) => ({
    consent,
    status: getConsentStatus(persona, consent.name, state.now()),
  }))
  const urgent = cards.filter(({ status }) => status === 'over' || status === 'ending')
  // If a consent needs renewal, only that one has the button, so that the user cannot renew the wrong one.
  const renewable = urgent.length > 0 ? urgent : cards
  const done = problem ? null : url.searchParams.get('done')
  const body = html`<p class="lead">동의는 1년 동안 이어져요. 둘 가운데 하나라도 끝나면 앱에서 계좌를 쓸 수 없어요.</p>
    ${renderFlashMessage('problem', problem)}${renderFlashMessage('done', getFlashText(done, findConsent(url.searchParams)))}
    ${done === 'renewed' && urgent.length === 0 && renderReturnHint(returnTo)}
    ${cards.map((card) => renderConsent(persona, card.consent, card.status, renewable.includes(card)))}`
  return layout({ title: '동의를 관리해요', path, persona, isRefusal: problem !== undefined, body })
}

/** What the last action did. */
function getFlashText(done: string | null, consent?: PortalConsent): string | null {
  if (!consent || !isAction(done)) return null
  return done === 'renewed'
    ? `${consent.title}를 갱신했어요.`
    : `${consent.title}를 철회했어요. ${consent.withdrawalResult}`
}
