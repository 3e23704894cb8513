import { handle } from 'hono/aws-lambda'
import { app } from './hono.js'

export const handler = handle(app) // API Gateway (payload 1.0 and 2.0), function URLs, load balancers
