import type { Sandbox } from '../../../src/sandbox/index.js'

const origin = 'http://portal.test'

/** A browser without scripts: keeps the cookie, follows redirects, submits the forms it sees. */
export function createVisitor(sandbox: Sandbox) {
  const cookies = new Map<string, string>()
  let path = ''
  let page = new DOMParser().parseFromString('', 'text/html')

  async function go(target: string, init: RequestInit = {}): Promise<Response> {
    const request = new Request(origin + target, init)
    request.headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '))
    const response = await sandbox.handle(request)
    if (!(response instanceof Response)) throw new Error('A fault instead of a page')
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location) return go(location)
    path = target
    page = new DOMParser().parseFromString(await response.clone().text(), 'text/html')
    return response
  }

  /** Presses the button with this text, its form filled in with `values`. */
  async function press(text: string, values: Record<string, string | string[]> = {}): Promise<Response> {
    const button = [...page.querySelectorAll('button')].find((one) => one.textContent === text)
    if (!button?.form) throw new Error(`There is no button "${text}" on ${path}`)
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(button.form)) {
      if (!(name in values) && typeof value === 'string') fields.append(name, value)
    }
    for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) fields.append(name, one)
    if (button.name) fields.append(button.name, button.value)
    const target = button.form.getAttribute('action') ?? path
    return go(target, { method: 'POST', body: fields, headers: { origin, 'sec-fetch-site': 'same-origin' } })
  }

  return {
    go,
    press,
    get path() {
      return path
    },
    get heading() {
      return page.querySelector('h1')?.textContent
    },
    get page() {
      return page
    },
    getValues: (name: string) => [...page.querySelectorAll<HTMLInputElement>(`[name=${name}]`)].map((one) => one.value),
    getButtons: () => [...page.querySelectorAll('button')].map((one) => one.textContent),
  }
}
