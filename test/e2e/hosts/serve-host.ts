import type { RequestListener } from 'node:http'
import { toNodeHandler } from '../../../src/server/node-handler.js'
import { listen } from '../../support/http-server.js'
import { createTestBackend, type TestBackendOptions } from '../../support/test-backend.js'
import { buildPage } from './build-page.js'

const script = await buildPage(new URL('served-host.tsx', import.meta.url))
const html = `<!doctype html><html lang="ko"><meta charset="utf-8"><link rel="icon" href="data:,">
<div id="root"></div><script type="module" src="/host.js"></script></html>`

/** What stands between the browser and the backend; `next` is the backend. */
type Middlebox = (...args: [...Parameters<RequestListener>, next: RequestListener]) => void

/** A real server with the page of `served-host.tsx` and the real backend behind a middlebox, until the test is over. */
export async function serveHost(middlebox: Middlebox, options: TestBackendOptions = {}) {
  const backend = createTestBackend({ subject: 'user-1', ...options })
  const next = toNodeHandler(backend.handler)
  const requestedPaths: string[] = []
  const url = await listen((request, response) => {
    const path = request.url ?? ''
    if (path === '/') return response.writeHead(200, { 'Content-Type': 'text/html' }).end(html)
    if (path === '/host.js') return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script)
    requestedPaths.push(path)
    return middlebox(request, response, next)
  })
  return { ...backend, url, requestedPaths }
}
