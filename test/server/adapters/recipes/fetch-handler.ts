import { onboarding } from './onboarding.js'

// Cloudflare Workers and `bun run` take this shape, and so does `deno serve`.
export default { fetch: (request: Request) => onboarding.handler(request) }
