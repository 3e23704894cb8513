import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright'
import { findProgram } from '../../scripts/find-programs.js'

const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

/**
 * A page and its files, gzipped, on loopback, because a request that Playwright fulfils passes the emulated network by.
 * @param {string} folder @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} [handleApi]
 */
export async function servePage(folder, handleApi) {
  /** @type {Map<string, Buffer>} */
  const bodies = new Map()
  const read = (/** @type {string} */ path) => gzipSync(readFileSync(folder + path.slice(1)))
  const server = createServer((req, res) => {
    const { pathname } = new URL(req.url ?? '', 'http://localhost')
    if (pathname.startsWith('/api/') && handleApi) return handleApi(req, res)
    const path = pathname === '/' ? '/index.html' : pathname
    const body = bodies.get(path) ?? read(path)
    bodies.set(path, body)
    const type = types[/** @type {keyof typeof types} */ (path.split('.')[1])]
    res.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Content-Length': body.length })
    res.end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}/`, close }
}

export function launchBrowser() {
  return chromium.launch({ executablePath: findProgram('CHROMIUM_PATH'), args: ['--no-sandbox', '--disable-gpu'] })
}

/** A phone's page, opened. @param {string} folder */
export async function openPage(folder) {
  const server = await servePage(folder)
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
  await page.goto(server.url)
  const close = async () => {
    await browser.close()
    server.close()
  }
  return { page, close }
}
