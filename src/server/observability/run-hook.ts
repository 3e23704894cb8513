/** Calls a hook of the host. If it throws or rejects, only `whenFailed` runs: a request never fails because of a hook. */
export function runHook(hook: () => unknown, whenFailed = () => {}): void {
  const run = async () => hook()
  run().catch(whenFailed)
}
