/** Calls a hook of the host. Where it throws or rejects, that costs nobody an answer: `whenFailed` is all that follows. */
export function runHook(hook: () => unknown, whenFailed = () => {}): void {
  const run = async () => hook()
  run().catch(whenFailed)
}
