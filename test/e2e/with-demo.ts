import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { startDemo, type Demo } from './demo.js'
import { launchChromium } from './visitor.js'

interface DemoOptions {
  env?: Record<string, string>
  backForwardCache?: boolean
}

/** Starts the demo and a browser for one test file. Each test starts with the sandbox as new, and its tabs are closed. */
export function withDemo({ env = {}, backForwardCache = false }: DemoOptions = {}): { demo: Demo; browser: Browser } {
  const started = {} as { demo: Demo; browser: Browser }
  beforeAll(async () => {
    started.demo = await startDemo(env)
    started.browser = await launchChromium({ backForwardCache })
  })
  beforeEach(async () => started.demo.control('POST', 'reset'))
  afterEach(async () => {
    await Promise.all(started.browser.contexts().map((context) => context.close()))
  })
  afterAll(async () => {
    await started.browser.close()
    await started.demo.stop()
  })
  return started
}
