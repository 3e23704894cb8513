import { html, type Html } from './html.js'

const steps = ['회원 가입', '가상계좌 발급', '앱 연결']

/** How far someone is who has linked nothing yet; `current` counts from 1 and is past the last when all are done. */
export function renderSteps(current: number): Html {
  return html`<nav class="band" aria-label="진행 단계">
    <ol class="inner">
      ${steps.map((name, index) => renderStep(name, index + 1, current))}
    </ol>
  </nav>`
}

function renderStep(name: string, number: number, current: number): Html {
  const state = number < current ? 'done' : number === current ? 'current' : 'next'
  return html`<li data-state="${state}" ${state === 'current' && html`aria-current="step"`}>
    <span class="mark" aria-hidden="true">${state === 'done' ? '✓' : number}</span>
    <span>${name}${state === 'done' && html`<span class="hidden"> 마침</span>`}</span>
  </li>`
}
