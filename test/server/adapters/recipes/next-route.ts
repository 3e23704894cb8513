// app/api/onboarding/[...resource]/route.ts
import { getOnboarding } from './next-onboarding.js'

const handler = (request: Request) => getOnboarding().handler(request)

// All methods: a 405 is then the kit's, not Next's.
export { handler as DELETE, handler as GET, handler as HEAD, handler as OPTIONS }
export { handler as PATCH, handler as POST, handler as PUT }
