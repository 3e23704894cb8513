import { html } from 'hono/html'

/** Three cards on top of each other, the first with a check mark. Classes colour it, because the policy forbids inline styles. */
export const stackedCards = html`<svg class="picture" viewBox="0 0 120 96" width="120" height="96" aria-hidden="true">
  <rect class="far" x="24" y="4" width="72" height="40" rx="10" />
  <rect class="middle" x="14" y="18" width="92" height="48" rx="10" />
  <rect class="near" x="4" y="34" width="112" height="58" rx="12" />
  <path class="line" d="M20 54h36M20 70h22" />
  <circle class="done" cx="96" cy="76" r="16" />
  <path class="check" d="M89 76l5 5 9-10" />
</svg>`
