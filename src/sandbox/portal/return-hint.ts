import { html, type Html } from './html.js'

/** How to get back to the app: a link if the app has said where it is. The real portal knows no address, and so does this one without. */
export function renderReturnHint(returnTo: string | null): Html {
  if (returnTo !== null) {
    return html`<p class="actions"><a class="button" href="${returnTo}">앱으로 돌아가기</a></p>
      <p class="muted">앱이 다른 탭에 열려 있으면 이 탭을 닫아도 돼요. 하던 일이 자동으로 이어져요.</p>`
  }
  return html`<section class="card return-hint">
    <h2>이제 앱으로 돌아가세요</h2>
    <p>이 탭을 닫으면 앱이 보이고, 하던 일이 자동으로 이어져요.</p>
    <p class="muted">앱과 같은 탭에서 열렸다면 닫지 말고 앱 주소로 다시 들어가 주세요.</p>
  </section>`
}
