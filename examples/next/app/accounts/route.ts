import { isOnboardingError } from 'ieum/server'
import { getOnboarding } from '@/lib/onboarding'
import { isSameOrigin } from '@/lib/origin'
import { refuse } from '@/lib/refuse'
import { seeOther } from '@/lib/see-other'
import { getSession } from '@/lib/session'
import { findUser } from '@/lib/users'

/** Handles the form around the picker. It does not trust the id from the browser; upstream confirms that the account is the user's. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse(403, '다른 곳에서 온 요청이에요')
  const session = await getSession()
  const user = session && findUser(session.userId)
  if (!user) return seeOther('/')
  const id = (await request.formData()).get('account')
  try {
    const account = typeof id === 'string' ? await getOnboarding().verifyVirtualAccount(user.identity, id) : null
    if (!account) return refuse(403, '내 계좌가 아니에요')
    session.account = account
    return seeOther('/accounts/done')
  } catch (error) {
    if (isOnboardingError(error)) return refuse(503, '지금은 계좌를 확인할 수 없어요')
    throw error
  }
}
