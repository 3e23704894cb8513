import type { Persona } from '../personas/persona.js'
import { getConsentStatus, type ConsentStatus } from './consent-status.js'
import { html, type Html } from './html.js'
import { formatKoreanDay } from './korean-day.js'
import { layout, notice } from './layout.js'
import { renewConsent, withdrawConsent, type ConsentName } from './portal-actions.js'
import { redirectTo, sendPage } from './portal-response.js'
import type { PortalPage, Visit } from './visit.js'

const consents: readonly { name: ConsentName; title: string; about: string }[] = [
  { name: 'service', title: '앱 정보 제공 동의', about: '연결한 계좌의 정보를 앱에 제공해요.' },
  { name: 'common', title: '플랫폼 정보 제공 동의', about: '포털에 연결한 모든 앱에 함께 적용돼요.' },
]

const actions = {
  renewed: {
    text: '동의 갱신',
    run: renewConsent,
    message: '동의를 갱신했어요. 이 탭을 닫고 앱으로 돌아가 주세요.',
  },
  withdrawn: { text: '동의 철회', run: withdrawConsent, message: '동의를 철회했어요.' },
}

/** Both consents, each to be renewed or withdrawn. */
export const consentsPage: PortalPage = {
  membersOnly: true,
  show: (visit) => sendPage(render(visit)),
  act(visit, form) {
    const consent = consents.find(({ name }) => name === form.get('consent'))
    const action = form.get('action')
    if (!consent || !isAction(action)) return sendPage(render(visit, '어떤 동의인지 다시 골라 주세요.'), 400)
    actions[action].run(visit.persona, consent.name, visit.state.now())
    return redirectTo(`/portal/consents?done=${action}`)
  },
}

function isAction(value: unknown): value is keyof typeof actions {
  return typeof value === 'string' && Object.hasOwn(actions, value)
}

function render({ persona, state, url }: Visit, problem?: string): Html {
  const done = url.searchParams.get('done')
  const statuses = consents.map(({ name }) => getConsentStatus(persona, name, state.now()))
  // Where one consent needs renewal only that one offers it, so that the button is the right one.
  const isUrgent = statuses.some((status) => status === 'over' || status === 'ending')
  const cards = consents.map((consent, index) => renderConsent(persona, consent, statuses[index] ?? 'none', isUrgent))
  const body = html` <p class="lead">동의는 1년 동안 이어져요. 둘 가운데 하나라도 끝나면 앱에서 계좌를 쓸 수 없어요.</p>
    ${notice('done', isAction(done) && !problem ? actions[done].message : null)}${notice('problem', problem)} ${cards}
    <p class="actions"><a class="quiet" href="/portal/apps">연결한 계좌 관리하기</a></p>`
  return layout({ title: '동의를 관리해요', step: 4, persona, body })
}

function renderConsent(
  persona: Persona,
  { name, title, about }: (typeof consents)[number],
  status: ConsentStatus,
  isUrgent: boolean,
): Html {
  const needsRenewal = status === 'over' || status === 'ending'
  return html`<section class="card" aria-labelledby="${name}">
    <h2 id="${name}">${title} ${renderTag(status)}</h2>
    <p class="muted">${about}</p>
    ${
      status === 'none'
        ? renderNone()
        : [renderLastDay(persona, name), renderButtons(name, needsRenewal, needsRenewal || !isUrgent)]
    }
  </section>`
}

function renderLastDay(persona: Persona, name: ConsentName): Html {
  const day = formatKoreanDay(persona[`${name}TermsExpireDate`])
  return html`<p class="until">${day ? html`마지막 날 <strong>${day}</strong>` : '마지막 날이 정해져 있지 않아요.'}</p>`
}

function renderButtons(name: ConsentName, isUrgent: boolean, canRenew: boolean): Html {
  return html`<form method="post" class="buttons">
    <input type="hidden" name="consent" value="${name}" />
    ${canRenew && renderButton(name, 'renewed', isUrgent ? '' : 'secondary')}
    ${renderButton(name, 'withdrawn', 'secondary')}
  </form>`
}

function renderButton(name: ConsentName, action: keyof typeof actions, kind: string): Html {
  const { text } = actions[action]
  return html`<button name="action" value="${action}" class="${kind}" aria-describedby="${name}">${text}</button>`
}

const tags: Partial<Record<ConsentStatus, string>> = { over: '만료됨', ending: '곧 만료', lasting: '동의함' }

function renderTag(status: ConsentStatus): Html {
  return html`${tags[status] && html`<span class="tag" data-status="${status}">${tags[status]}</span>`}`
}

function renderNone(): Html {
  return html`<p>아직 앱에 연결한 계좌가 없어요.</p>
    <p class="actions"><a class="button" href="/portal/apps">앱에 계좌 연결하기</a></p>`
}
