import type { Persona } from '../personas/persona.js'
import { html, type Html } from './html.js'

/** What every portal page is made of. */
export interface LayoutOptions {
  title: string
  /** The step in progress, counted from 1; 5 when all are done; 0 for a page outside the steps. */
  step?: 0 | 1 | 2 | 3 | 4 | 5
  /** Whose page it is; absent before a persona was picked. */
  persona?: Persona
  body: Html
}

const steps = ['회원 가입', '가상계좌 발급', '앱 연결', '동의']

/** The whole document around a page's own part. */
export function layout({ title, step = 0, persona, body }: LayoutOptions): Html {
  return html`<!doctype html>
    <html lang="ko">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · 금융투자 핀테크 포털 (연습용)</title>
        <link rel="stylesheet" href="/portal/portal.css" />
      </head>
      <body>
        <header class="top">
          <p class="brand">금융투자 핀테크 포털 <span class="badge">연습용</span></p>
          ${persona && html`<p class="who"><bdi>${persona.name}</bdi> 님 <a href="/portal/personas">사용자 바꾸기</a></p>`}
        </header>
        ${step > 0 && renderSteps(step)}
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
        <footer>
          <p>
            개발과 시험에만 쓰는 가상 포털이에요. 실제 코스콤 서비스가 아니고, 여기 나오는 이름과 번호는 모두 지어낸
            것이에요.
          </p>
        </footer>
      </body>
    </html> `
}

function renderSteps(current: number): Html {
  return html`<nav class="steps" aria-label="진행 단계">
    <ol>
      ${steps.map((name, index) => renderStep(name, index + 1, current))}
    </ol>
  </nav>`
}

function renderStep(name: string, number: number, current: number): Html {
  const state = number < current ? 'done' : number === current ? 'current' : 'next'
  return html`<li data-state="${state}" ${state === 'current' && html` aria-current="step"`}>
    <span class="mark" aria-hidden="true">${state === 'done' ? '✓' : number}</span>
    <span>${name}${state === 'done' && html`<span class="hidden"> 마침</span>`}</span>
  </li>`
}

/** A message above a page's own part. */
export function notice(kind: 'done' | 'problem', text: string | null | undefined): Html {
  return html`${text && html`<p class="notice" data-kind="${kind}" role="${kind === 'done' ? 'status' : 'alert'}">${text}</p>`}`
}
