import { html } from 'hono/html'
import type { Platform } from '../platform.js'
import { layout, type Html, type Shown } from './layout.js'

type PortalPlace = Pick<Platform, 'sandboxUrl' | 'appUrl'>

interface RootOptions extends PortalPlace {
  persona: Shown
  subject: string
}

/** The page of the journey. */
export function journeyPage(options: RootOptions): Html {
  return layout(
    { title: '시작하기', visitor: options.persona, script: true },
    html`<h1 class="tagline">흩어진 투자를 차곡차곡</h1>
      ${kitRoot('journey', options)}`,
  )
}

/** The settings page for the day after. */
export function linkedPage(options: RootOptions): Html {
  return layout(
    { title: '연결 관리', visitor: options.persona, script: true },
    html`<h1 class="tagline">연결 관리</h1>
      <div class="card">${kitRoot('linked', options)}</div>
      <a class="plain" href="/portfolio">내 자산으로 돌아가기</a>`,
  )
}

/** Data for the script is in data attributes, because the policy forbids inline scripts. */
function kitRoot(view: 'journey' | 'linked', { persona, subject, sandboxUrl, appUrl }: RootOptions): Html {
  const query = new URLSearchParams({ persona: persona.id, returnTo: `${appUrl}/` })
  const portal = (path: string) => `${sandboxUrl}/portal/${path}?${query.toString()}`
  return html`<div
      id="root"
      data-view="${view}"
      data-subject="${subject}"
      data-sign-up-url="${portal('sign-up')}"
      data-link-url="${portal('apps')}"
      data-consent-url="${portal('consents')}"
    ></div>
    <noscript>이 화면을 보려면 자바스크립트를 켜 주세요.</noscript>`
}
