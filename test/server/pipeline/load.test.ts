import { expect, it } from 'vitest'
import type { Registration } from '../../../src/server/index.js'
import { compose, type Layer } from '../../../src/server/pipeline/load.js'
import { createContext, createNext, createResult } from './layers.js'

it('enters the layers from the outermost to the gateway, and leaves them in reverse', async () => {
  const steps: string[] = []
  const createLayer =
    (name: string): Layer<Registration> =>
    (next) =>
    async (context) => {
      steps.push(`> ${name}`)
      const result = await next(context)
      steps.push(`< ${name}`)
      return result
    }
  const load = compose([createLayer('outer'), null, createLayer('inner')], createNext())
  expect(await load(createContext())).toEqual(createResult())
  expect(steps).toEqual(['> outer', '> inner', '< inner', '< outer'])
})
