import { html, raw } from 'hono/html'
import type { Persona } from 'ieum/sandbox'
import { firmName } from 'ieum/server'
import type { Platform, Session } from './platform.js'

type Html = ReturnType<typeof html>
type Shown = Readonly<Pick<Persona, 'id' | 'shownName'>>

type PortalPlace = Pick<Platform, 'sandboxUrl' | 'appUrl'>

interface PageOptions {
  title: string
  visitor?: Shown
  script?: boolean
}

function page({ title, visitor, script = false }: PageOptions, body: Html): Html {
  return html`<!doctype html>
    <html lang="ko">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/main.css" />
        ${script ? raw('<script type="module" src="/assets/main.js"></script>') : ''}
      </head>
      <body>
        <header class="top">
          <a class="brand" href="/">차곡</a>
          ${visitor ? visitorMenu(visitor) : ''}
        </header>
        <main>${body}</main>
      </body>
    </html>`
}

/** Shows the id only. A shown name may contain a text of the kit, and tests expect such a text inside its root only. */
function visitorMenu({ id }: Shown): Html {
  return html`<form class="visitor" method="post" action="/logout">
    <code>${id}</code>
    <button>나가기</button>
  </form>`
}

/** A list of personas. It shows ids and shown names only. */
export function signInPage(personas: readonly Shown[]): Html {
  return page(
    { title: '차곡 · 누구로 볼까요?' },
    html`<h1>누구로 둘러볼까요?</h1>
      <p class="lead">연습용 세상에 사는 사람들이에요. 한 사람을 고르면 그 사람의 눈으로 처음부터 볼 수 있어요.</p>
      <ul class="people">
        ${personas.map(
          ({ id, shownName }) =>
            html`<li>
              <a href="/login?persona=${id}"><span>${shownName}</span> <code>${id}</code></a>
            </li>`,
        )}
      </ul>`,
  )
}

/** The page with the root of the kit. Data for the script is in data attributes, because the policy forbids inline scripts. */
export function appPage(persona: Shown, subject: string, { sandboxUrl, appUrl }: PortalPlace): Html {
  const query = new URLSearchParams({ persona: persona.id, returnTo: `${appUrl}/` })
  const portal = (path: string) => `${sandboxUrl}/portal/${path}?${query.toString()}`
  return page(
    { title: '차곡 · 시작하기', visitor: persona, script: true },
    html`<h1>흩어진 투자를 차곡차곡</h1>
      <div
        id="root"
        data-subject="${subject}"
        data-sign-up-url="${portal('sign-up')}"
        data-link-url="${portal('apps')}"
        data-consent-url="${portal('consents')}"
      ></div>
      <noscript>이 화면을 보려면 자바스크립트를 켜 주세요.</noscript>`,
  )
}

/** Shown after the backend confirmed that the account is the visitor's. */
export function donePage(persona: Shown, { firmCode, alias }: NonNullable<Session['account']>): Html {
  return page(
    { title: '차곡 · 완료', visitor: persona },
    html`<div class="card">
      <h1>계좌를 연결했어요</h1>
      <p class="chosen"><strong>${firmName(firmCode) || '증권사 정보 없음'}</strong> <bdi>${alias ?? ''}</bdi></p>
      <p>이제 차곡이 이 계좌의 자산을 모아 보여 드려요.</p>
      <a class="next" href="/">다른 계좌 고르기</a>
    </div>`,
  )
}

const problems = {
  forbidden: ['다른 곳에서 온 요청이에요', '차곡 화면에서 처음부터 진행해 주세요.'],
  notYours: ['내 계좌가 아니에요', '목록에서 다시 골라 주세요. 그사이 연결이 끊겼을 수도 있어요.'],
  notFound: ['없는 페이지예요', '주소를 다시 살펴봐 주세요.'],
  tryLater: ['지금은 계좌를 살펴볼 수 없어요', '고른 내용은 그대로예요. 뒤로 가서 조금 뒤에 다시 시도해 주세요.'],
  broken: ['문제가 생겼어요', '뒤로 가서 다시 시도해 주세요.'],
} as const

/** Says what went wrong and what to do. */
export function problemPage(problem: keyof typeof problems): Html {
  const [title, next] = problems[problem]
  return page(
    { title: `차곡 · ${title}` },
    html`<div class="card">
      <h1>${title}</h1>
      <p>${next}</p>
      <a class="next" href="/">처음으로</a>
    </div>`,
  )
}
