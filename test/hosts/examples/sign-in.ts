import type { Demo } from '../../e2e/demo.js'

type SendInit = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }

/** Signs in without a browser. Returns the header for the requests that follow. */
export async function signIn({ url }: Demo, persona: string, headers = {}): Promise<{ Cookie: string }> {
  const response = await fetch(`${url}/login?persona=${persona}`, { redirect: 'manual', headers })
  return { Cookie: response.headers.get('Set-Cookie')?.split(';')[0] ?? '' }
}

/** Sends a request as a persona who has just signed in, without a browser. */
export async function send(app: Demo, persona: string, path: string, init: SendInit = {}): Promise<Response> {
  const headers = { ...init.headers, ...(await signIn(app, persona)) }
  return fetch(`${app.url}${path}`, { redirect: 'manual', ...init, headers })
}
