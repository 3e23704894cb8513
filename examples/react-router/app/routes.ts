import { index, route, type RouteConfig } from '@react-router/dev/routes'

export default [
  index('routes/home.tsx'),
  route('login', 'routes/login.ts'),
  route('accounts', 'routes/accounts.tsx'),
  route('api/onboarding/*', 'routes/onboarding.ts'),
  route('api/devtools', 'routes/devtools.ts'),
] satisfies RouteConfig
