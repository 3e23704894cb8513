import { createApp } from './app.js'
import { startSandbox } from './sandbox.js'

// Without a platform to talk to, the app brings its own.
if (!process.env.KOSCOM_BASE_URL) await startSandbox()

const port = Number(process.env.PORT ?? 3000)
createApp().listen(port, 'localhost', (error) => {
  if (error) throw error
  console.log(`http://localhost:${port}`)
})
