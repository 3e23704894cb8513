import type { Persona } from '../personas/persona.js'
import { readBody } from '../read-body.js'
import type { SandboxState } from '../sandbox-state.js'
import type { SandboxChange } from '../sandbox.js'
import { accountsPage } from './accounts-page.js'
import { appsPage } from './apps-page.js'
import { consentsPage } from './consents-page.js'
import { isSameOrigin } from './is-same-origin.js'
import { linkedPage } from './linked-page.js'
import { personaPicker } from './persona-picker.js'
import { formatPortalCookie, readPortalCookie } from './portal-cookie.js'
import { portalCss } from './portal-css.js'
import { redirectTo, sendPage } from './portal-response.js'
import { formatReturnCookie, readReturnAddress, readReturnCookie } from './return-address.js'
import { signUpPage } from './sign-up-page.js'
import { simplePage } from './simple-page.js'
import { unlockedPage, unlockPage } from './unlock-page.js'
import type { PortalPage, PageContext } from './portal-page.js'

type Notify = (change: SandboxChange) => void

const home = '/portal/sign-up'

const pages: Record<string, PortalPage> = {
  '/portal/sign-up': signUpPage,
  '/portal/accounts': accountsPage,
  '/portal/apps': appsPage,
  '/portal/linked': linkedPage,
  '/portal/consents': consentsPage,
  '/portal/unlock': unlockPage,
  '/portal/unlocked': unlockedPage,
}

/** Handles a request to the portal, and calls `notify` after a form changed something. */
export async function handlePortal(request: Request, state: SandboxState, notify: Notify): Promise<Response> {
  const url = new URL(request.url)
  if (['/', '/portal', '/portal/'].includes(url.pathname)) return redirectTo(home)
  if (url.pathname === '/portal/portal.css') return sendCss()
  if (url.pathname === '/portal/personas') return sendPage(personaPicker(state.personas, home))
  const page = Object.hasOwn(pages, url.pathname) ? pages[url.pathname] : undefined
  const persona = findPersona(state, readPortalCookie(request.headers))
  if (!page) return simplePage(404, '찾는 페이지가 없어요', '주소가 바뀌었거나 잘못됐어요.', persona)
  if (url.searchParams.has('persona')) return pickPersona(url, state)
  if (!persona) return sendPage(personaPicker(state.personas, url.pathname))
  const returnTo = readReturnCookie(request.headers, state.returnOrigins)
  return servePage(page, { persona, state, url, returnTo }, request, notify)
}

function findPersona({ personas }: SandboxState, id: string | null): Persona | undefined {
  return personas.find((persona) => persona.id === id)
}

/** A link of an app says who it is for, and may say where the app is. */
function pickPersona(url: URL, state: SandboxState): Response {
  const { pathname, searchParams } = url
  const persona = findPersona(state, searchParams.get('persona'))
  if (persona) {
    const response = redirectTo(pathname, { 'set-cookie': formatPortalCookie(persona.id) })
    response.headers.append('set-cookie', formatReturnCookie(readReturnAddress(url, state.returnOrigins)))
    return response
  }
  return sendPage(personaPicker(state.personas, pathname, '그런 사람이 없어요. 아래에서 선택해 주세요.'), 404)
}

async function servePage(page: PortalPage, context: PageContext, request: Request, notify: Notify): Promise<Response> {
  const isForm = !['GET', 'HEAD'].includes(request.method)
  const refusal = (isForm && refuseForm(page, context.persona, request)) || guardPage(page, context)
  if (refusal) return refusal
  if (!isForm || !page.submit) return page.show(context)
  const form = await readBody(request)
  if (form === null)
    return simplePage(413, '보낸 내용이 너무 길어요', '포털 화면에서 다시 시작해 주세요.', context.persona)
  const response = page.submit(context, new URLSearchParams(form))
  if (response.status === 303) notify({ source: 'portal', personaId: context.persona.id })
  return response
}

function refuseForm(page: PortalPage, persona: Persona, request: Request): Response | null {
  if (request.method !== 'POST' || !page.submit) {
    return simplePage(405, '지금은 할 수 없어요', '포털 화면에서 다시 시작해 주세요.', persona)
  }
  return isSameOrigin(request)
    ? null
    : simplePage(403, '다른 사이트에서 온 요청이에요', '포털 화면에서 직접 눌러 주세요.', persona)
}

function guardPage(page: PortalPage, context: PageContext): Response | null {
  const { persona } = context
  if (persona.error === 2003) return page === unlockPage ? null : unlockPage.show(context)
  return page.membersOnly && !persona.member ? redirectTo(home) : null
}

function sendCss(): Response {
  return new Response(portalCss, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
