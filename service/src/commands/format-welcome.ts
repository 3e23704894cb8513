import type { StartedSandbox } from '../start-sandbox.js'
import { publicPath } from '../public-handler.js'

type Welcome = Pick<StartedSandbox, 'origin' | 'identity'> & { port: number; internalPort: number }

/** What is printed with --sandbox: commands that work as they are. */
export function formatWelcome({ origin, identity, port, internalPort }: Welcome): string {
  return `
ieum-service runs on the sandbox: made-up people, nothing leaves this machine.
Everybody is signed in as "${identity.subject}" (another one: --persona <id>).

  Contract  http://127.0.0.1:${port}${publicPath}     for your page: endpoint="${publicPath}" behind your proxy
  Internal  http://127.0.0.1:${internalPort}                    /verify /forget /registration /virtual-accounts /metrics
  Portal    ${origin}/portal/sign-up?persona=${identity.subject}

Try it:
  curl -H 'X-Ieum-Request: 1' -H 'Content-Type: application/json' -d '{}' \\
    http://127.0.0.1:${port}${publicPath}/consent/search

Press Ctrl+C to stop.
`
}
