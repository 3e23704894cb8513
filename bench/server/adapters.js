import { getRequestListener } from '@hono/node-server'
import { createRequestListener } from '@remix-run/node-fetch-server'
import { toNodeHandler } from 'ieum/server'
import { toNodeHandler as toSrvxHandler } from '../peers/srvx.js'

/** @typedef {(fetch: (request: Request) => Promise<Response>) => import('node:http').RequestListener} Adapter */

/** From a web-standard handler to `node:http`. */
export const adapters = {
  ieum: toNodeHandler,
  remix: /** @type {Adapter} */ (createRequestListener),
  // Without it, hono replaces the global `Request` and `Response`.
  hono: /** @type {Adapter} */ ((fetch) => getRequestListener(fetch, { overrideGlobalObjects: false })),
  srvx: /** @type {Adapter} */ (toSrvxHandler),
}
