import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'

/** WebKitGTK on a screen of its own. */
export interface WebKit {
  driver: WebDriver
  stop: () => Promise<void>
}

const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'

export async function startWebKit(): Promise<WebKit> {
  const screen = spawn(
    process.env.XVFB_PATH ?? '/usr/bin/Xvfb',
    ['-displayfd', '3', '-screen', '0', '1024x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    },
  )
  const display = await readDisplay(screen)
  const port = await findPort()
  const server = spawn(process.env.WEBKIT_DRIVER_PATH ?? '/usr/bin/WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  })
  await once(server, 'spawn')
  const driver = await connect(server, `http://127.0.0.1:${port}`)
  return {
    driver,
    async stop() {
      await driver.quit()
      await end(server)
      await end(screen)
    },
  }
}

/** Xvfb picks a free display and tells its number once it takes clients. */
async function readDisplay(screen: ChildProcess): Promise<string> {
  const [number] = await once(screen.stdio[3] as Readable, 'data')
  return String(number).trim()
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** WebDriver does not say when it listens. */
async function connect(server: ChildProcess, url: string): Promise<WebDriver> {
  const args = { binary: browser, args: ['--automation'] }
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': args })
  while (server.exitCode === null) {
    const response = await fetch(`${url}/status`).catch(() => null)
    if (response) return new Builder().usingServer(url).withCapabilities(capabilities).build()
  }
  throw new Error(`WebKitWebDriver went away with exit code ${server.exitCode}.`)
}

async function end(child: ChildProcess): Promise<void> {
  child.kill()
  await once(child, 'exit')
}
