/** A body as text, or null if it has more than `maxBytes` bytes; the rest is cancelled. Rejects if the body breaks off. */
export async function readCappedText(message: Request | Response, maxBytes: number): Promise<string | null> {
  const { body } = message
  if (!body) return ''
  if (isSmall(message.headers, maxBytes)) {
    // HTTP lets no more bytes through than the header says, and reading all at once is cheaper.
    const text = await message.text()
    return text.length <= maxBytes ? text : null
  }
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > maxBytes) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** True if the headers bound what is read. A compressed body may be larger than they say. */
function isSmall(headers: Headers, maxBytes: number): boolean {
  const length = headers.get('Content-Length') ?? ''
  return /^\d+$/.test(length) && Number(length) <= maxBytes && !headers.has('Content-Encoding')
}
