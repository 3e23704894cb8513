import { Hono } from 'hono'
import { onboarding } from './onboarding.js'

export const app = new Hono()
app.all('/api/onboarding/*', (c) => onboarding.handler(c.req.raw))
