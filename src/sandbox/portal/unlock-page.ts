import { html } from './html.js'
import { layout } from './layout.js'
import { unlock } from './portal-actions.js'
import { redirectTo, sendPage } from './portal-response.js'
import type { PortalPage } from './portal-page.js'
import { renderReturnHint } from './return-hint.js'

/** Replaces every other page while the account is locked. */
export const unlockPage: PortalPage = {
  membersOnly: false,
  show({ persona }) {
    const body = html`<p class="lead">
        비밀번호를 여러 번 잘못 입력하면 계정이 잠겨요. 본인 확인을 하면 바로 풀 수 있어요.
      </p>
      <form method="post" action="/portal/unlock">
        <p class="muted" id="check">샌드박스라 본인 확인은 건너뛰어요.</p>
        <p class="actions"><button aria-describedby="check">본인 확인하고 잠금 풀기</button></p>
      </form>`
    return sendPage(layout({ title: '포털 계정이 잠겼어요', persona, body }))
  },
  submit({ persona }) {
    unlock(persona)
    return redirectTo('/portal/unlocked')
  },
}

/** Shown after unlocking: how to get back to the app. */
export const unlockedPage: PortalPage = {
  membersOnly: true,
  show({ persona, returnTo }) {
    const body = html`<p class="lead">포털 계정을 다시 쓸 수 있어요.</p>
      ${renderReturnHint(returnTo)}
      <p class="actions"><a class="quiet" href="/portal/accounts">포털에 머무르기</a></p>`
    return sendPage(layout({ title: '잠금을 풀었어요', persona, body }))
  },
}
