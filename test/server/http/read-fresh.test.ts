import { describe, expect, it } from 'vitest'
import { createBackend, createPost } from '../backend.js'

describe('the body of a request', () => {
  it.each([
    { body: '', status: 400 },
    { body: 'null', status: 400 },
    { body: '"fresh"', status: 400 },
    { body: '{', status: 400 },
    { body: '{"fresh":null}', status: 400 },
    { body: '{"fresh":1}', status: 400 },
    { body: '{"fresh":"true"}', status: 400 },
    { body: '{"fresh":false,"ci":"someone else","__proto__":{"fresh":1}}', status: 200 },
    { body: `{}${' '.repeat(4094)}`, status: 200 },
    { body: `{}${' '.repeat(4095)}`, status: 413 },
  ])('gets $status if it is $body', async ({ body, status }) => {
    const response = await createBackend().handler(new Request(createPost('registration'), { method: 'POST', body }))
    expect(response.status).toBe(status)
  })

  it('is not read past the limit', async () => {
    let pulled = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled++
        controller.enqueue(new Uint8Array(1024))
      },
    })
    const init: RequestInit & { duplex: 'half' } = { body: endless, duplex: 'half' }
    const response = await createBackend().handler(new Request(createPost('registration'), init))
    expect(response.status).toBe(413)
    expect(pulled).toBeLessThan(10)
  })

  it('is a bad request if it breaks off', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) })
    const init: RequestInit & { duplex: 'half' } = { body: broken, duplex: 'half' }
    const response = await createBackend().handler(new Request(createPost('registration'), init))
    expect(response.status).toBe(400)
  })
})
