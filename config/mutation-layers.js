/**
 * @typedef {object} MutationLayer
 * @property {string[]} tables Files of `src/<layer>/` that are left alone: they hold facts, which no test repeats.
 * @property {string[]} slowTests Files of `test/<layer>/` that do not run: slow, or in need of a build or a browser.
 * @property {string[]} [otherTests] Files elsewhere in `test/` that test the layer, too.
 */

/** Layers with a mutation score, by the folder in `src/` and `test/`. @type {Record<string, MutationLayer>} */
export const mutationLayers = {
  journey: {
    tables: [],
    slowTests: [],
  },
  contract: {
    tables: ['{error-table,error-status,upstream-codes,firm-name,former-firm-names}.ts'],
    // The run uses worker threads, in which the time zone cannot be changed.
    slowTests: ['{openapi,parsers.property,zones}.test.ts'],
  },
  server: {
    tables: ['index.ts', 'options/{limits,ttl}.ts'],
    slowTests: [
      'adapters/**',
      'gateway/{fault-matrix,hostile-bytes.property,transport}.test.ts',
      'http/{cross-origin,hostile-input,origin,refusals-over-http,sandbox-control}.test.ts',
      'pipeline/{processes,rate-limiter-redis,right-person}.test.ts',
      'store/{busy-process,redis-profile,redis-secrets,tampering}.test.ts',
    ],
    otherTests: [
      'security/{access-log,changing-identity,clock-jumps,endpoint,forget,forged-quota,host-identify,large-upstream}.test.ts',
      'security/{odd-stores,person-limit,person-limit-costs,secrets,unknown-consent,untrusted-store,verify-own-call}.test.ts',
    ],
  },
}

/** The layer of this run. `npm run test:mutation` sets it. */
export const mutationLayer = process.env.MUTATION_LAYER ?? 'journey'
