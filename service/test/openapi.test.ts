import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { createInternalRoutes } from '../src/internal/routes.js'
import { document } from './internal/internal-document.js'

it('openapi.json is a valid document of this version', async () => {
  expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true })
  expect(document.info).toMatchObject({ version: manifest.version })
})

it('openapi.json describes every path of the internal listener, and no other', () => {
  const routes = createInternalRoutes({ onboarding: {}, metrics: {}, readiness: {} } as never)
  const served = Object.entries(routes).map(([path, { method }]) => `${method} ${path}`)
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(described.toSorted()).toEqual(served.toSorted())
})
