import type { NextRequest } from 'next/server'
import { getOnboarding } from '@/lib/onboarding'
import { seeOther } from '@/lib/see-other'
import { startSession } from '@/lib/session'
import { findUser } from '@/lib/users'

export async function GET(request: NextRequest): Promise<Response> {
  const user = findUser(request.nextUrl.searchParams.get('persona'))
  if (user) {
    // Nobody should see after signing in what was true an hour ago.
    await getOnboarding().forget(user.identity)
    await startSession(user.id)
  }
  return seeOther('/')
}
