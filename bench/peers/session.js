// @ts-nocheck Its package is installed for the bench only.
import { betterAuth } from 'better-auth'
import { memoryAdapter } from 'better-auth/adapters/memory'

/** Reads the session of one signed-in user from memory, with better-auth. */
export async function createSessionReader() {
  const auth = betterAuth({
    baseURL: 'http://127.0.0.1',
    secret: 'bench-secret-of-at-least-32-characters',
    database: memoryAdapter({ user: [], session: [], account: [], verification: [] }),
    emailAndPassword: { enabled: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
  })
  const body = { name: '홍길동', email: 'hong@example.com', password: 'a long password' }
  const { headers } = await auth.api.signUpEmail({ body, returnHeaders: true })
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { cookie, read: (request) => auth.api.getSession({ headers: request.headers }) }
}
