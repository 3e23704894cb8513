import { html, type Html } from './html.js'

/** Where to go when all is done here. The portal does not know the app's address, as in life. */
export function renderWayBack(): Html {
  return html`<section class="card way-back">
    <h2>이제 앱으로 돌아가세요</h2>
    <p>이 탭을 닫으면 앱이 보이고, 하던 일이 자동으로 이어져요.</p>
    <p class="muted">앱과 같은 탭에서 열렸다면 닫지 말고 앱 주소로 다시 들어가 주세요.</p>
  </section>`
}
