import type { NextRequest } from 'next/server'
import { getOnboarding } from '@/lib/onboarding'
import { seeOther } from '@/lib/see-other'
import { startSession } from '@/lib/session'
import { findUser } from '@/lib/users'

export async function GET(request: NextRequest): Promise<Response> {
  const user = findUser(request.nextUrl.searchParams.get('persona'))
  if (user) {
    // So that the user sees current data after signing in.
    await getOnboarding().forget(user.identity)
    await startSession(user.id)
  }
  return seeOther('/')
}
