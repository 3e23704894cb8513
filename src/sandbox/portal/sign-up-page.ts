import { html, type Html } from './html.js'
import { layout } from './layout.js'
import { signUp } from './portal-actions.js'
import { redirectTo, sendPage } from './portal-response.js'
import type { PortalPage, PageContext } from './portal-page.js'
import { renderReturnHint } from './return-hint.js'

/** Sign-up: one button. */
export const signUpPage: PortalPage = {
  membersOnly: false,
  show: (context) => (context.persona.member ? showMember(context) : showForm(context)),
  submit({ persona, state }) {
    if (!persona.member) signUp(persona, state.now())
    return redirectTo('/portal/accounts')
  },
}

function showForm({ persona }: PageContext): Response {
  const body = html`<p class="lead">한 번 가입하면 여러 핀테크 앱에 증권 계좌를 연결할 수 있어요.</p>
    <section class="card">
      <h2>실제 포털에서는 이런 것이 필요해요</h2>
      <ul class="checks">
        <li>본인 명의 휴대폰</li>
        <li>공동인증서(증권용) <span class="muted">은행용으로는 가입할 수 없어요</span></li>
        <li>증권 계좌</li>
      </ul>
      <p class="muted">샌드박스라 지금은 준비하지 않아도 돼요.</p>
    </section>
    <form method="post" action="/portal/sign-up">
      <p class="muted" id="terms">가입하면 플랫폼 정보 제공에 1년 동안 동의하게 돼요.</p>
      <p class="actions"><button aria-describedby="terms">가입하기</button></p>
    </form>`
  return sendPage(layout({ title: '포털에 가입해요', step: 1, persona, body }))
}

function showMember({ persona, returnTo }: PageContext): Response {
  const count = persona.accounts.length
  const body = count > 0 ? renderLinked(count, returnTo) : renderUnlinked()
  return sendPage(layout({ title: '이미 가입했어요', ...(count === 0 && { step: 2 }), persona, body }))
}

function renderLinked(count: number, returnTo: string | null): Html {
  return html`<p class="lead">가상계좌 ${count}개가 앱에 연결돼 있어요.</p>
    ${renderReturnHint(returnTo)}
    <p class="actions"><a class="quiet" href="/portal/apps">앱 연결 바꾸기</a></p>`
}

function renderUnlinked(): Html {
  return html`<p class="lead">이제 앱에 연결할 가상계좌를 준비해요.</p>
    <p class="actions"><a class="button" href="/portal/accounts">가상계좌 준비하기</a></p>
    <p class="actions"><a class="quiet" href="/portal/consents">동의 관리하기</a></p>`
}
