import { createRequestHandler } from '@react-router/express'
import express from 'express'
import { startSandbox } from './sandbox.js'

// Without the URL of a platform, the app starts the sandbox.
if (!process.env.KOSCOM_BASE_URL) await startSandbox()

/** Created by `react-router build`. The path is a variable, because TypeScript cannot find the file before the build. */
const built = './build/server/index.js'
const port = Number(process.env.PORT ?? 3000)

const app = express().disable('x-powered-by')
app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }))
app.use(express.static('build/client'))
app.use(createRequestHandler({ build: await import(built) }))
app.listen(port, 'localhost', (error) => {
  if (error) throw error
  console.log(`http://localhost:${port}`)
})
