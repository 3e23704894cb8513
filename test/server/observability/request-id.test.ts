import { expect, it } from 'vitest'
import { createBackend } from '../backend.js'

it('gives every request an id of its own', async () => {
  const backend = createBackend()
  for (let count = 0; count < 600; count++) await backend.post('registration')
  const ids = backend.lines.map(({ requestId }) => String(requestId))
  for (const id of ids) expect(id).toMatch(/^req-[a-z0-9]{16}$/)
  expect(new Set(ids).size).toBe(600)
})
