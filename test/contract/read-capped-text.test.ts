import { describe, expect, it, vi } from 'vitest'
import { readCappedText } from '../../src/contract/read-capped-text.js'

const maxBytes = 200
const text = '{"result":"member"}'
const encode = (value: string) => new TextEncoder().encode(value)

/** A response in these pieces. */
function createResponse(pieces: Uint8Array[], headers: Record<string, string> = {}): Response {
  const body = new ReadableStream({
    pull: (controller) => {
      const piece = pieces.shift()
      if (piece) controller.enqueue(piece)
      else controller.close()
    },
  })
  return new Response(body, { headers })
}

describe('readCappedText', () => {
  it.each([
    { title: 'as long as its header says', length: text.length, size: text.length, isRead: true },
    { title: 'without a length', length: null, size: maxBytes, isRead: true },
    { title: 'without a length, too long', length: null, size: maxBytes + 1, isRead: false },
    { title: 'as long as the limit', length: maxBytes, size: maxBytes, isRead: true },
    { title: 'whose header is over the limit', length: maxBytes + 1, size: maxBytes + 1, isRead: false },
    { title: 'longer than its header says', length: 10, size: maxBytes + 1, isRead: false },
    { title: 'whose length is no number', length: '1e2', size: maxBytes + 1, isRead: false },
  ])('reads a body $title: $isRead', async ({ length, size, isRead }) => {
    const headers: Record<string, string> = length === null ? {} : { 'Content-Length': String(length) }
    const read = await readCappedText(createResponse([encode(text.padEnd(size))], headers), maxBytes)
    expect(read).toBe(isRead ? text.padEnd(size) : null)
  })

  it('stops reading a compressed body once it is too long', async () => {
    let pulled = 0
    const bomb = new ReadableStream({
      pull: (controller) => {
        pulled++
        controller.enqueue(encode(' '.repeat(100)))
        if (pulled === 1000) controller.close()
      },
    })
    const headers = { 'Content-Length': '20', 'Content-Encoding': 'gzip' }
    expect(await readCappedText(new Response(bomb, { headers }), maxBytes)).toBeNull()
    expect(pulled).toBeLessThan(10)
  })

  it('joins characters that arrive in pieces', async () => {
    const bytes = [...encode('가나다')].map((byte) => Uint8Array.of(byte))
    expect(await readCappedText(createResponse(bytes), maxBytes)).toBe('가나다')
  })

  it('counts bytes, not characters', async () => {
    expect(await readCappedText(createResponse([encode('가'.repeat(67))]), maxBytes)).toBeNull()
  })

  it('rejects if the body breaks off', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) })
    await expect(readCappedText(new Response(broken), maxBytes)).rejects.toThrow('gone')
  })

  it('reads a message without a body as an empty text', async () => {
    expect(await readCappedText(new Response(null), maxBytes)).toBe('')
  })
})

describe('a body whose header bounds what is read', () => {
  it.each([
    { title: 'its length is within the limit', headers: { 'Content-Length': '19' }, isWhole: true },
    { title: 'its length is the limit', headers: { 'Content-Length': '200' }, isWhole: true },
    { title: 'its length is over the limit', headers: { 'Content-Length': '201' }, isWhole: false },
    { title: 'it has two lengths', headers: { 'Content-Length': '19, 19' }, isWhole: false },
    { title: 'its length has a sign', headers: { 'Content-Length': '-19' }, isWhole: false },
    { title: 'its length has a unit', headers: { 'Content-Length': '19b' }, isWhole: false },
    { title: 'it has no length', headers: {}, isWhole: false },
    { title: 'it is compressed', headers: { 'Content-Length': '19', 'Content-Encoding': 'br' }, isWhole: false },
  ])('is read at once if $title: $isWhole', async ({ headers, isWhole }) => {
    const response = createResponse([encode(text)], headers)
    const readWhole = vi.spyOn(response, 'text')
    expect(await readCappedText(response, maxBytes)).toBe(text)
    expect(readWhole).toHaveBeenCalledTimes(isWhole ? 1 : 0)
  })
})
