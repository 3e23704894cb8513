import type { BrowserContext, Response } from 'playwright'

/** Everything that an app sends to a browser from now on, headers and all; resolves when it has been read. */
export function watchResponses(context: BrowserContext, url: string): () => Promise<string> {
  const texts: Promise<string>[] = []
  context.on('response', (response) => {
    if (response.url().startsWith(url)) texts.push(readResponse(response))
  })
  return async () => (await Promise.all(texts)).join('\n')
}

async function readResponse(response: Response): Promise<string> {
  const headers = JSON.stringify(await response.allHeaders())
  const isRedirect = response.status() >= 300 && response.status() < 400
  // The body of a page that has been left is gone.
  const body = isRedirect ? '' : await response.text().catch(() => '')
  return `${response.url()} ${headers}\n${body}`
}
