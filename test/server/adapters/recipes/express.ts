import { toNodeHandler } from 'ieum/server'
import express from 'express'
import { onboarding } from './onboarding.js'

export const app = express()
app.use('/api/onboarding', toNodeHandler(onboarding.handler)) // before or after express.json()
