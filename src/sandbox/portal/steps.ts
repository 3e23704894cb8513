import { html, type Html } from './html.js'

/** The same three as in the app, where the last one is. */
const steps = ['가입', '연결', '선택']

/** The progress before the first account is linked. `current` counts from 1. */
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
    <span>${name}${state === 'done' && html`<span class="hidden"> 완료</span>`}</span>
  </li>`
}
