import type { ChildProcessWithoutNullStreams } from 'node:child_process'

/** Waits until the log of a process says that it is ready. Returns a function that reads the log so far. */
export async function readLog(child: ChildProcessWithoutNullStreams, isReady: (log: string) => boolean) {
  let log = ''
  await new Promise<void>((resolve, reject) => {
    const onData = (chunk: Buffer) => {
      log += chunk.toString()
      if (isReady(log)) resolve()
    }
    child.stdout.on('data', onData)
    child.stderr.on('data', onData)
    child.once('exit', () => reject(new Error(`The process ended before it was ready:\n${log}`)))
  })
  return () => log
}

/** Calls the control of a sandbox and returns its JSON. */
export function createControl(sandboxUrl: string) {
  return async function control<Body>(method: string, path: string, body?: object): Promise<Body> {
    const init = body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(`${sandboxUrl}/__sandbox/${path}`, { method, ...init })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Body
  }
}
