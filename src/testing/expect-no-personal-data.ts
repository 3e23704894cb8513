import { findLeaks, type PageText, type PrivatePerson } from './find-leaks.js'

/** The part of Playwright's `Request` that is read. */
interface InspectedRequest {
  url(): string
  postData(): string | null
  headers(): Record<string, string>
  response(): Promise<{ text(): Promise<string> } | null>
}

/** The part of a Playwright `Page`, 1.56 or newer, that is read. */
export interface InspectedPage {
  /** The address. */
  url(): string
  /** Runs a function in the page. */
  evaluate<Result>(read: () => Result): Promise<Result>
  /** What the console has said. */
  consoleMessages(): Promise<{ text(): string }[]>
  /** What the page has sent. */
  requests(): Promise<InspectedRequest[]>
  /** Where the cookies are. */
  context(): { cookies(): Promise<{ name: string; value: string }[]> }
}

/**
 * Expects that nothing of a person has got out. CI and Korean name: neither in the page, its storage, addresses, console,
 * cookies, requests nor responses. Account numbers: not in storage, addresses, console and cookies; the page shows them. Call it at the end
 * of a test: Playwright keeps the latest 200 console messages and 100 requests. The error says what and where, without the data.
 * @example
 * await page.goto('/start')
 * await expectNoPersonalData(page, { ci: user.ci, korName: user.name })
 */
export async function expectNoPersonalData(page: InspectedPage, person: PrivatePerson): Promise<void> {
  if (typeof page.consoleMessages !== 'function' || typeof page.requests !== 'function')
    throw new TypeError('[ieum] expectNoPersonalData needs a page of Playwright 1.56 or newer.')
  const texts = [...(await readPage(page)), ...(await readConsole(page)), ...(await readRequests(page))]
  const leaks = findLeaks(texts, person)
  if (leaks.length > 0) throw new Error(`[ieum] Personal data got out: ${leaks.join('; ')}.`)
}

async function readPage(page: InspectedPage): Promise<PageText[]> {
  const { document, storage } = await page.evaluate(readDocument)
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)
  return [
    { where: 'the document', text: document, isShown: true },
    ...storage.map(([where, text]) => ({ where, text })),
    { where: 'the address', text: page.url() },
    { where: 'a cookie', text: cookies.join('\n') },
  ]
}

/** Runs in the page. What a user has typed is in no attribute, and shadow roots are in no HTML. */
function readDocument(): { document: string; storage: [where: string, text: string][] } {
  const readRoot = (root: Document | ShadowRoot): string => {
    const elements = [...root.querySelectorAll('*')]
    const inner = elements.flatMap(({ shadowRoot }) => (shadowRoot ? readRoot(shadowRoot) : []))
    const values = elements.map((element) => ('value' in element ? String(element.value) : ''))
    const html = root instanceof Document ? root.documentElement.outerHTML : root.innerHTML
    return [html, ...values, ...inner].join('\n')
  }
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page gets this function alone
  const read = (name: string, storage: Storage): [string, string][] =>
    Object.entries(storage).map(([key, value]) => [`${name} "${key.slice(0, 40)}"`, `${key} ${value}`])
  return {
    document: `${document.title}\n${readRoot(document)}`,
    storage: [
      ...read('local storage', localStorage),
      ...read('session storage', sessionStorage),
      ['the history', JSON.stringify(history.state) ?? ''],
    ],
  }
}

async function readConsole(page: InspectedPage): Promise<PageText[]> {
  return (await page.consoleMessages()).map((message) => ({ where: 'the console', text: message.text() }))
}

async function readRequests(page: InspectedPage): Promise<PageText[]> {
  const requests = await page.requests()
  const texts = requests.map(async (request, index): Promise<PageText[]> => {
    // A response that is under way or dropped has no text.
    const response = await request
      .response()
      .then(
        (one) => one?.text(),
        () => '',
      )
      .catch(() => '')
    const number = `request ${index + 1}`
    return [
      { where: `the address of ${number}`, text: request.url() },
      { where: `the headers of ${number}`, text: Object.values(request.headers()).join('\n') },
      { where: `the body of ${number}`, text: request.postData() ?? '', isShown: true },
      { where: `the response to ${number}`, text: response ?? '', isShown: true },
    ]
  })
  return (await Promise.all(texts)).flat()
}
