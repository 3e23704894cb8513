import { server } from './node-http.js'
import { onboarding } from './onboarding.js'

server.listen(Number(process.env.PORT ?? 3000))

process.on('SIGTERM', () => {
  server.close(() => void onboarding.close()) // no new connections; then wait for the requests under way
})
