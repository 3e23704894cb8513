import type { ChildProcessWithoutNullStreams } from 'node:child_process'

/** Waits until a process has written what says that it is ready; gives back a look at all it has written so far. */
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

/** Asks the control of a sandbox and gives back its JSON. */
export function createControl(sandboxUrl: string) {
  return async function control<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const init = body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(`${sandboxUrl}/__sandbox/${path}`, { method, ...init })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Answer
  }
}
