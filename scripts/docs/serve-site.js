import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Serves a folder as the pages of a host do: `/a` is `a.html`.
 * @param {string} folder
 */
export async function serveSite(folder) {
  const find = (/** @type {string} */ path) =>
    [path, `${path}.html`, join(path, 'index.html')]
      .map((file) => join(folder, file))
      .find((file) => existsSync(file) && statSync(file).isFile())
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = find(decodeURI(pathname))
    response.writeHead(file ? 200 : 404, { 'Content-Type': types[extname(file ?? '')] ?? 'text/plain' })
    response.end(file ? readFileSync(file) : '')
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}
