import { redirect } from 'react-router'
import { onboarding } from '../onboarding.server'
import { commitSession, destroySession, getSession } from '../session.server'
import { findUser } from '../users.server'
import type { Route } from './+types/login'

export async function loader({ request }: Route.LoaderArgs) {
  const user = findUser(new URL(request.url).searchParams.get('persona'))
  if (!user) return redirect('/')
  // So that the user sees current data after signing in.
  await onboarding.forget(user.identity)
  // Ends the session that the browser had, so that nobody who knows its id is signed in with it.
  await destroySession(await getSession(request.headers.get('Cookie')))
  const session = await getSession()
  session.set('userId', user.id)
  return redirect('/', { headers: { 'Set-Cookie': await commitSession(session) } })
}
