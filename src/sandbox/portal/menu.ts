import { html, type Html } from './html.js'

const entries = [
  { path: '/portal/accounts', name: '가상계좌' },
  { path: '/portal/apps', name: '앱 연결' },
  { path: '/portal/consents', name: '동의 관리' },
]

/** The menu for members; `current` is the path of the page that shows it. */
export function renderMenu(current?: string): Html {
  return html`<nav class="band" aria-label="메뉴">
    <ul class="inner">
      ${entries.map(
        ({ path, name }) =>
          html`<li><a href="${path}" ${path === current && html`aria-current="page"`}>${name}</a></li>`,
      )}
    </ul>
  </nav>`
}
