import type { Persona } from '../personas/persona.js'
import { html, type Html } from './html.js'
import { renderMenu } from './menu.js'
import { renderSteps } from './steps.js'

/** The parts of a portal page. */
export interface LayoutOptions {
  title: string
  /** The first step that is not done yet, counted from 1; absent on a page outside the steps. */
  step?: 1 | 2 | 3
  /** The page's path, for the menu; absent if the page is not in it. */
  path?: string
  /** The signed-in persona; absent before one was picked. */
  persona?: Persona | undefined
  /** True if the page says why a form was refused. */
  isRefusal?: boolean
  body: Html
}

/** The whole document around the content of a page. */
export function layout({ title, step, path, persona, isRefusal = false, body }: LayoutOptions): Html {
  const isOpen = persona?.member && persona.error === null
  return html`<!doctype html>
    <html lang="ko">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${isRefusal && '오류: '}${title} · 금융투자 핀테크 포털 (샌드박스)</title>
        <link rel="stylesheet" href="/portal/portal.css" />
      </head>
      <body>
        <a class="skip" href="#main">본문 바로가기</a>
        <header>
          <div class="sandbox">
            <p class="inner"><strong>샌드박스</strong> <span>연습용이에요. 사람도 번호도 지어냈어요.</span></p>
          </div>
          <div class="top">
            <div class="inner">
              <p class="brand">금융투자 핀테크 포털</p>
              ${persona && renderSignedIn(persona)}
            </div>
          </div>
        </header>
        ${step ? renderSteps(step) : isOpen && renderMenu(path)}
        <main id="main" tabindex="-1">
          <h1>${title}</h1>
          ${body}
        </main>
        <footer>
          <p class="inner">개발과 시험에만 쓰는 가상 포털이에요. 실제 코스콤 서비스가 아니에요.</p>
        </footer>
      </body>
    </html> `
}

function renderSignedIn({ name }: Persona): Html {
  return html`<p class="who">
    <bdi>${name}</bdi> 님 <a href="/portal/personas"><span class="hidden">사용자 </span>바꾸기</a>
  </p>`
}
