/** Runs when the server starts. Without the URL of a platform, the app starts the sandbox. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.KOSCOM_BASE_URL) return
  const { startSandbox } = await import('./lib/sandbox')
  await startSandbox()
}
