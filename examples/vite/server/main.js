import { createApp } from './app.js'
import { getPublicOrigin } from './origin.js'
import { startSandbox } from './sandbox.js'

// Without the URL of a platform, the app starts the sandbox.
if (!process.env.KOSCOM_BASE_URL) await startSandbox()

const port = Number(process.env.PORT ?? 3000)
createApp().listen(port, 'localhost', (error) => {
  if (error) throw error
  console.log(getPublicOrigin())
})
