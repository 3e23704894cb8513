import { getOnboarding } from '@/lib/onboarding'

function handler(request: Request): Promise<Response> {
  return getOnboarding().handler(request)
}

// All methods, so that the kit responds to a wrong one with its own 405.
export { handler as DELETE, handler as GET, handler as HEAD, handler as OPTIONS }
export { handler as PATCH, handler as POST, handler as PUT }
