import { createServer } from 'node:http'
import { toNodeHandler } from 'ieum/server'
import { onboarding } from './onboarding.js'

export const server = createServer(toNodeHandler(onboarding.handler))
