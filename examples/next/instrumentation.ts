/** Runs when the server starts. Without a platform to talk to, the app brings the sandbox. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.KOSCOM_BASE_URL) return
  const { startSandbox } = await import('./lib/sandbox')
  await startSandbox()
}
