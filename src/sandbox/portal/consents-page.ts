import { renderConsent } from './consent-card.js'
import { getConsentStatus } from './consent-status.js'
import { consentActions, consents, type Consent, type ConsentAction } from './consents.js'
import { html, type Html } from './html.js'
import { layout } from './layout.js'
import { notice } from './notice.js'
import { redirectTo, sendPage } from './portal-response.js'
import type { PortalPage, Visit } from './visit.js'
import { renderWayBack } from './way-back.js'

const path = '/portal/consents'

/** Both consents, each to be renewed or withdrawn. */
export const consentsPage: PortalPage = {
  membersOnly: true,
  show: (visit) => sendPage(render(visit)),
  act(visit, form) {
    const consent = findConsent(form)
    const action = form.get('action')
    if (!consent || !isAction(action)) return sendPage(render(visit, '어떤 동의인지 다시 골라 주세요.'), 400)
    consentActions[action].run(visit.persona, consent.name, visit.state.now())
    return redirectTo(`${path}?done=${action}&consent=${consent.name}`)
  },
}

function findConsent(fields: URLSearchParams): Consent | undefined {
  return consents.find(({ name }) => name === fields.get('consent'))
}

function isAction(value: unknown): value is ConsentAction {
  return typeof value === 'string' && Object.hasOwn(consentActions, value)
}

function render({ persona, state, url }: Visit, problem?: string): Html {
  const cards = consents.map((consent) => ({
    consent,
    status: getConsentStatus(persona, consent.name, state.now()),
  }))
  const urgent = cards.filter(({ status }) => status === 'over' || status === 'ending')
  // Where one consent needs renewal only that one offers it, so that the button is the right one.
  const renewable = urgent.length > 0 ? urgent : cards
  const done = problem ? null : url.searchParams.get('done')
  const body = html`<p class="lead">동의는 1년 동안 이어져요. 둘 가운데 하나라도 끝나면 앱에서 계좌를 쓸 수 없어요.</p>
    ${notice('problem', problem)}${notice('done', getNews(done, findConsent(url.searchParams)))}
    ${done === 'renewed' && urgent.length === 0 && renderWayBack()}
    ${cards.map((card) => renderConsent(persona, card.consent, card.status, renewable.includes(card)))}`
  return layout({ title: '동의를 관리해요', path, persona, isRefusal: problem !== undefined, body })
}

/** What the action before this page did. */
function getNews(done: string | null, consent?: Consent): string | null {
  if (!consent || !isAction(done)) return null
  return done === 'renewed' ? `${consent.title}를 갱신했어요.` : `${consent.title}를 철회했어요. ${consent.loss}`
}
