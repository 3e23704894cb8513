/**
 * @typedef {object} Layer A folder of `src/`.
 * @property {string} holds What is in it.
 * @property {string[]} imports The other layers and the libraries its files may import. `types of x`: types only.
 * @property {Record<string, string[]>} [files] What one file of the layer may import besides, by its path in the layer.
 */

/**
 * Who may import whom: what is not named here may not be imported. A layer may always import its own files.
 * ARCHITECTURE.md shows the same table: after a change here run `npm run docs:layers`.
 * @type {Record<string, Layer>}
 */
export const layers = {
  contract: {
    holds: 'both wires: types, one tolerant parser for both sides, the error table, firms, the consent rule',
    imports: [],
  },
  client: {
    holds: 'fetch client for the backend contract, query keys and options',
    imports: ['contract', 'types of @tanstack/react-query'],
    files: { 'late-chunk.ts': ['a computed name'] },
  },
  journey: {
    holds: 'the journey as a pure reducer with selectors, and pure rules (pacing, events)',
    imports: ['contract'],
  },
  react: {
    holds: 'provider, hooks, components, messages',
    imports: ['contract', 'client', 'journey', 'react', 'react-dom', '@tanstack/react-query'],
    files: { 'screens/late/phone/encode-qr-code.ts': ['uqr'] },
  },
  devtools: {
    holds: 'the panel for one’s own app in development',
    imports: ['contract', 'client', 'journey', 'react', 'react-dom', 'types of @tanstack/react-query'],
  },
  styles: {
    holds: 'tokens and component CSS in a cascade layer',
    imports: [],
  },
  openapi: {
    holds: 'the backend contract as an OpenAPI document',
    imports: [],
  },
  server: {
    holds: 'request handler, gateway, the pipeline of loaders, stores',
    imports: ['contract', '@noble/hashes', 'lru-cache'],
    files: { 'node-handler.ts': ['node:http', '@remix-run/node-fetch-server'] },
  },
  sandbox: {
    holds: 'the emulated gateway and portal',
    imports: ['contract'],
    files: { 'node-sandbox.ts': ['node:http', '@remix-run/node-fetch-server'] },
  },
  testing: {
    holds: 'fake backend for tests and stories: the real handler on the real sandbox, in process',
    imports: ['contract', 'types of journey', 'server', 'sandbox'],
  },
  cli: {
    holds: '`ieum sandbox` and `ieum check`',
    imports: ['contract', 'sandbox', 'node:fs', 'node:http', 'node:module', 'node:util'],
  },
}
