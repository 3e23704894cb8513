import type { Demo } from '../../journeys/demo.js'

type AskInit = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }

/** Signs in without a browser. Gives back the header to ask with from now on. */
export async function signIn({ url }: Demo, persona: string): Promise<{ Cookie: string }> {
  const response = await fetch(`${url}/login?persona=${persona}`, { redirect: 'manual' })
  return { Cookie: response.headers.get('Set-Cookie')?.split(';')[0] ?? '' }
}

/** Asks for a path as a persona who has just signed in, without a browser. */
export async function ask(app: Demo, persona: string, path: string, init: AskInit = {}): Promise<Response> {
  const headers = { ...init.headers, ...(await signIn(app, persona)) }
  return fetch(`${app.url}${path}`, { redirect: 'manual', ...init, headers })
}
