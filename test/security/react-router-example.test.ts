import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (file: string) => readFileSync(`examples/react-router/${file}`, 'utf8')

/** Its handlers need React Router's build, so what runs is tested with the other examples; this is what can be read. */
describe('the example with React Router', () => {
  it('keeps nothing readable in its cookie: sessions lie on the server', () => {
    expect(read('app/session.server.ts')).not.toMatch(/createCookieSessionStorage/)
    expect(read('app/session.server.ts')).toMatch(/createMemorySessionStorage|createSessionStorage/)
  })

  it('names its cookie __Host- and marks it Secure on https', () => {
    expect(read('app/session.server.ts')).toMatch(/__Host-/)
    expect(read('app/session.server.ts')).toMatch(/secure/)
  })

  it('looks at Origin before it takes a form', () => {
    const [, action = ''] = read('app/routes/accounts.tsx').split('export async function action')
    expect(action.split('findUser')[0]).toMatch(/isSameOrigin|Origin/)
  })

  it.each(['app/routes/home.tsx', 'app/routes/accounts.tsx'])('keeps %s out of every cache', (file) => {
    const server = ['server.js', 'app/entry.server.tsx', 'app/root.tsx', file].map((name) => {
      try {
        return read(name)
      } catch {
        return ''
      }
    })
    expect(server.join('\n')).toMatch(/no-store/)
  })
})
