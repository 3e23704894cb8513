import type { PageText } from './find-leaks.js'
import type { InspectedPage, InspectedRequest } from './inspected-page.js'

/** What the page has sent and received. */
export async function readRequests(page: InspectedPage): Promise<PageText[]> {
  const requests = await page.requests()
  return (await Promise.all(requests.map((request, index) => readRequest(request, `request ${index + 1}`)))).flat()
}

async function readRequest(request: InspectedRequest, number: string): Promise<PageText[]> {
  const [headers, response] = await Promise.all([orNothing(request.allHeaders()), readResponse(request)])
  return [
    { where: `the address of ${number}`, text: request.url() },
    { where: `the headers of ${number}`, text: writeHeaders(headers) },
    {
      where: `the body of ${number}`,
      text: new TextDecoder().decode(request.postDataBuffer() ?? undefined),
      isShown: true,
    },
    { where: `the headers of the response to ${number}`, text: writeHeaders(response?.headers) },
    { where: `the response to ${number}`, text: response?.text ?? '', isShown: true },
  ]
}

/** A response that is under way or dropped has nothing. */
async function readResponse(request: InspectedRequest) {
  const response = await orNothing(request.response())
  if (!response) return null
  const [headers, text] = await Promise.all([orNothing(response.allHeaders()), orNothing(response.text())])
  return { headers, text }
}

function orNothing<Value>(value: Promise<Value>): Promise<Value | null> {
  return value.catch(() => null)
}

function writeHeaders(headers: Record<string, string> | null | undefined): string {
  return Object.entries(headers ?? {})
    .flat()
    .join('\n')
}
