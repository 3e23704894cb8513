import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Demo } from '../../e2e/demo.js'
import { launchChromium } from '../../e2e/visitor.js'
import { startExample, type ExampleName } from './example.js'

/** Starts an example and a browser for one test file. Each test starts with the sandbox as new, and its tabs are closed. */
export function withExample(name: ExampleName, env: Record<string, string> = {}): { example: Demo; browser: Browser } {
  const started = {} as { example: Demo; browser: Browser }
  beforeAll(async () => {
    started.example = await startExample(name, env)
    started.browser = await launchChromium()
  })
  beforeEach(async () => started.example.control('POST', 'reset'))
  afterEach(async () => {
    await Promise.all(started.browser.contexts().map((context) => context.close()))
  })
  afterAll(async () => {
    await started.browser?.close()
    await started.example?.stop()
  })
  return started
}
