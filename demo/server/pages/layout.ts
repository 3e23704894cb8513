import { html, raw } from 'hono/html'
import type { Persona } from 'ieum/sandbox'

export type Html = ReturnType<typeof html>

/** What a page may show of a persona: neither its name nor its CI. */
export type Shown = Readonly<Pick<Persona, 'id' | 'shownName'>>

interface LayoutOptions {
  title: string
  visitor?: Shown
  /** True for a page with the root of the kit. */
  script?: boolean
}

export function layout({ title, visitor, script = false }: LayoutOptions, body: Html): Html {
  return html`<!doctype html>
    <html lang="ko">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <title>차곡 · ${title}</title>
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
