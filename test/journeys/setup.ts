import type { Browser } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { startDemo, type Demo } from './demo.js'
import { launchChromium } from './visitor.js'

/** Starts the demo and a browser for one test file. */
export function withDemo(env: Record<string, string> = {}): { demo: Demo; browser: Browser } {
  const started = {} as { demo: Demo; browser: Browser }
  beforeAll(async () => {
    started.demo = await startDemo(env)
    started.browser = await launchChromium()
  })
  afterAll(async () => {
    await started.browser.close()
    await started.demo.stop()
  })
  return started
}
