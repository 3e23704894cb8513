import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { launchChromium } from '../e2e/visitor.js'

interface Started {
  browser: Browser
  /** `http://localhost:<port>`, which is a secure context. */
  origin: string
}

/** Chromium and a server for the tests of a file. Read it in a test, not before. */
export function withBrowserAndServer(createListener: () => RequestListener | Promise<RequestListener>): Started {
  const started = {} as Started
  const server = createServer()

  beforeAll(async () => {
    server.on('request', await createListener())
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    started.origin = `http://localhost:${(server.address() as AddressInfo).port}`
    started.browser = await launchChromium()
  }, 60_000)

  afterAll(async () => {
    await started.browser.close()
    server.close()
  })

  return started
}
