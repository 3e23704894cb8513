import { startEmulator } from '../emulator/start-emulator.js'
import { createApp } from './app.js'
import { getPublicOrigin } from './origin.js'

// Without the URL of the provider, the app starts the emulator.
if (!process.env.OPEN_BANKING_URL) await startEmulator()

const port = Number(process.env.PORT ?? 3000)
createApp().listen(port, 'localhost', (error) => {
  if (error) throw error
  console.log(getPublicOrigin())
})
