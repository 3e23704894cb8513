import { createRequestHandler } from '@react-router/express'
import express from 'express'
import { startSandbox } from './sandbox.js'

// Without a platform to talk to, the app brings its own.
if (!process.env.KOSCOM_BASE_URL) await startSandbox()

/** Made by `react-router build`; a variable, because there is nothing to find before. */
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
