import { describe, expect, it } from 'vitest'
import { createBackend, createPost, paths, type ResourceName } from '../backend.js'

const names = Object.keys(paths) as ResourceName[]

/** The request of the kit, for another URL. */
function postOf(name: ResourceName) {
  return { headers: createPost(name).headers, body: '{}' }
}

describe('the response of the handler', () => {
  it('has the fields of upstream for a registration', async () => {
    const response = await createBackend({ persona: 'hong' }).post('registration')
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(await response.json()).toEqual({ result: 'member', today: '20260115' })
  })

  it('has the fields of upstream for accounts, cleaned', async () => {
    const response = await createBackend({ persona: 'hong' }).post('virtualAccounts')
    expect(await response.json()).toEqual({
      vtAccList: [
        { comId: '00002', vtAccNo: '160657695589800099', vtAccAlias: '주식투자용' },
        { comId: '00002', vtAccNo: '160657695589800099', vtAccAlias: '펀드투자용' },
      ],
      today: '20260115',
    })
  })

  it.each(names)('forbids browsers to store %s', async (name) => {
    const { headers } = await createBackend().post(name)
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it('names no length, so that the host may replace the body', async () => {
    const response = await createBackend().post('registration')
    expect(response.headers.get('Content-Length')).toBeNull()
  })

  it('is served below any path', async () => {
    const request = new Request('https://backend.example/register/search?x=1', createPost('registration'))
    expect((await createBackend().handler(request)).status).toBe(200)
  })

  it.each(names)('is the same with a slash at the end of the path of %s', async (name) => {
    const { handler, countUpstreamCalls } = createBackend({ allowedOrigins: ['https://app.example'] })
    const send = (method: string, slashes: string, headers = {}) =>
      handler(new Request(`${createPost(name).url}${slashes}`, { ...postOf(name), method, ...headers }))
    const preflight = { headers: { Origin: 'https://app.example', 'Access-Control-Request-Method': 'POST' } }
    for (const slashes of ['', '/']) {
      expect((await send('POST', slashes)).status).toBe(200)
      expect((await send('PUT', slashes)).status).toBe(405)
      expect((await send('OPTIONS', slashes, { ...preflight, body: null })).status).toBe(204)
    }
    expect((await send('POST', '//')).status).toBe(404)
    expect(await countUpstreamCalls()).toBe(1)
  })

  it.each([
    { persona: 'unknown', name: 'registration' as const, body: { result: 'nonMember' } },
    { persona: 'unknown', name: 'virtualAccounts' as const, body: { vtAccList: [] } },
    { persona: 'unlinked', name: 'virtualAccounts' as const, body: { vtAccList: [] } },
    { persona: 'newcomer', name: 'registration' as const, body: { result: 'nonMember' } },
  ])('is 200 with a negative result for $name of $persona', async ({ persona, name, body }) => {
    const response = await createBackend({ persona }).post(name)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ ...body, today: '20260115' })
  })
})
