import { renderAccount } from './account-list.js'
import { html } from './html.js'
import { layout } from './layout.js'
import { redirectTo, sendPage } from './portal-response.js'
import type { PortalPage } from './portal-page.js'
import { renderReturnHint } from './return-hint.js'

const maxShownAccounts = 5

/** The end of the journey: the linked accounts, and how to get back to the app. */
export const linkedPage: PortalPage = {
  membersOnly: true,
  show({ persona, returnTo }) {
    const { accounts } = persona
    if (accounts.length === 0) return redirectTo('/portal/apps')
    const rest = accounts.length - maxShownAccounts
    const body = html`<p class="lead">선택한 계좌를 앱에 연결했고, 1년 동안의 동의도 저장했어요.</p>
      ${returnTo === null && renderReturnHint(null)}
      <section class="card">
        <h2>연결한 계좌 <span class="count">${accounts.length}</span></h2>
        <ul class="rows">
          ${accounts.slice(0, maxShownAccounts).map((row) => html`<li>${renderAccount(row)}</li>`)}
        </ul>
        ${rest > 0 && html`<p class="muted">그 밖에 ${rest}개가 더 있어요.</p>`}
      </section>
      ${returnTo !== null && renderReturnHint(returnTo)}
      <p class="actions"><a class="quiet" href="/portal/consents">동의 관리하기</a></p>`
    return sendPage(layout({ title: '연결을 마쳤어요', step: 3, persona, body }))
  },
}
