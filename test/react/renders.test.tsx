import { Profiler } from 'react'
import { expect, test } from 'vitest'
import { getState, journey, renderKit, settle } from './kit.js'
import { seed } from './seed.js'

test('accounts that are there from the start are drawn once', async () => {
  const { backend, create } = await seed('many')
  const phases: string[] = []
  const children = (
    <Profiler id="journey" onRender={(_, phase) => phases.push(phase)}>
      {journey}
    </Profiler>
  )
  renderKit({ backend, queryClient: create(), children })
  await settle()
  expect(getState()).toBe('choosing')
  expect(phases).toEqual(['mount'])
})
