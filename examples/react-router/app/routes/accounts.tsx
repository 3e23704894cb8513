import { firmName } from 'ieum/query'
import { isOnboardingError } from 'ieum/server'
import { data, Link, redirect } from 'react-router'
import { onboarding } from '../onboarding.server'
import { isSameOrigin } from '../origin.server'
import { commitSession, getSession } from '../session.server'
import { findUser, type User } from '../users.server'
import type { Route } from './+types/accounts'

export async function action({ request }: Route.ActionArgs) {
  if (!isSameOrigin(request)) throw data(null, 403)
  const session = await getSession(request.headers.get('Cookie'))
  const user = findUser(session.get('userId'))
  if (!user) return redirect('/')
  const account = await verify(user, (await request.formData()).get('account'))
  if (!account) throw data(null, 403)
  // Its endpoint, if it has one, is for the server only.
  const { endpoint: _, ...shown } = account
  session.set('account', shown)
  return redirect('/accounts', { headers: { 'Set-Cookie': await commitSession(session) } })
}

/** Does not trust the id from the browser. Upstream confirms that the account is the user's. */
async function verify(user: User, id: FormDataEntryValue | null) {
  try {
    return typeof id === 'string' ? await onboarding.verifyVirtualAccount(user.identity, id) : null
  } catch (error) {
    throw isOnboardingError(error) ? data(null, 503) : error
  }
}

export async function loader({ request }: Route.LoaderArgs) {
  const session = await getSession(request.headers.get('Cookie'))
  return session.get('account') ?? redirect('/')
}

export default function Accounts({ loaderData: { firmCode, alias, number } }: Route.ComponentProps) {
  return (
    <div className="card">
      <h1>연결을 마쳤어요</h1>
      <p>이 계좌의 자산을 모아 보여 드릴게요.</p>
      <dl className="account">
        <dt>{firmName(firmCode)}</dt>
        {alias && <dd>{alias}</dd>}
        <dd className="number">{number}</dd>
      </dl>
      <Link className="next" to="/">
        다른 계좌 선택하기
      </Link>
    </div>
  )
}
