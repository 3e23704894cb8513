import { describe, expect, it, vi } from 'vitest'
import { createOnboardingClient } from '../../src/client/index.js'

const createLocked = () => new Response('{"code":"portal_locked"}', { status: 409 })
const readPath = (url: RequestInfo | URL) => new URL(new Request(url).url).pathname
const member = () => new Response('{"result":"member"}')

/** What a browser shows of a redirect that is not followed. */
function createHidden(): Response {
  return Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' })
}

const createVisible = (location: string) => new Response(null, { status: 308, headers: { Location: location } })

/** A client of a backend, and the paths that are requested of it. */
function createClient(respond: (path: string) => Response) {
  const fetch = vi.fn<typeof globalThis.fetch>(async (url) => respond(readPath(url)))
  const client = createOnboardingClient({ endpoint: 'https://host.example/api', fetch })
  return {
    load: () => client.getRegistration({ subject: 'user-1', fresh: true }),
    getPaths: () => fetch.mock.calls.map(([url]) => readPath(url)),
    getRequests: () =>
      fetch.mock.calls.map(([, { signal: _signal, headers, ...init } = {}]) => [...new Headers(headers), init]),
  }
}

const bare = '/api/register/search'
const slashed = '/api/register/search/'

describe('a redirect that adds a slash', () => {
  it.each<[string, () => Response]>([
    ['that the browser hides', createHidden],
    ['to the same origin', () => createVisible('https://host.example/api/register/search/')],
    ['to a path', () => createVisible(slashed)],
    ['to another scheme, from behind a proxy', () => createVisible('http://host.example/api/register/search/?a=/b')],
  ])('%s is no lost session', async (_, redirect) => {
    const { load, getPaths, getRequests } = createClient((path) => (path === slashed ? member() : redirect()))
    await expect(load()).resolves.toMatchObject({ status: 'member' })
    expect(getPaths()).toEqual([bare, slashed])
    const [first, second] = getRequests()
    expect(second).toEqual(first)
  })

  it('is followed once, because the client remembers the path that works', async () => {
    const { load, getPaths } = createClient((path) => (path === slashed ? member() : createHidden()))
    await load()
    await load()
    expect(getPaths()).toEqual([bare, slashed, slashed])
  })

  it('can turn into one that removes it, when the host is configured anew', async () => {
    let right = slashed
    const { load, getPaths } = createClient((path) => (path === right ? member() : createHidden()))
    await load()
    right = bare
    await load()
    await load()
    expect(getPaths()).toEqual([bare, slashed, slashed, bare, bare])
  })
})

describe('a redirect that is not about a slash', () => {
  it('is a lost session after both paths, and nothing is remembered', async () => {
    const { load, getPaths } = createClient(createHidden)
    await expect(load()).rejects.toMatchObject({ code: 'unauthenticated' })
    await expect(load()).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(getPaths()).toEqual([bare, slashed, bare, slashed])
  })

  it.each(['/login', '/login/', '/login?next=/api/register/search', 'https://login.example/#/api/register/search'])(
    'to %s is a lost session without a second request',
    async (location) => {
      const { load, getPaths } = createClient(() => createVisible(location))
      await expect(load()).rejects.toMatchObject({ code: 'unauthenticated', status: 308 })
      expect(getPaths()).toEqual([bare])
    },
  )

  it('has the error of the other path if that responds', async () => {
    const { load } = createClient((path) => (path === slashed ? createLocked() : createHidden()))
    await expect(load()).rejects.toMatchObject({ code: 'portal_locked' })
  })
})

it('a response of the type error, from a fetch that the host wrapped, is a network error and no lost session', async () => {
  const { load, getPaths } = createClient(() => Response.error())
  await expect(load()).rejects.toMatchObject({ code: 'network' })
  expect(getPaths()).toEqual([bare, bare])
})
