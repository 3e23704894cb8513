import { redirect } from 'react-router'
import { onboarding } from '../onboarding.server'
import { commitSession, getSession } from '../session.server'
import { findUser } from '../users.server'
import type { Route } from './+types/login'

export async function loader({ request }: Route.LoaderArgs) {
  const user = findUser(new URL(request.url).searchParams.get('persona'))
  if (!user) return redirect('/')
  // Nobody should see after signing in what was true an hour ago.
  await onboarding.forget(user.identity)
  const session = await getSession()
  session.set('userId', user.id)
  return redirect('/', { headers: { 'Set-Cookie': await commitSession(session) } })
}
