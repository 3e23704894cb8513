/** Runs when the server starts. Without a platform to talk to, the app brings the sandbox. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.KOSCOM_BASE_URL) return
  const { startSandbox } = await import('./lib/sandbox')
  await startSandbox().catch((error: Error) => {
    // Next would go on without the platform.
    console.error(`The sandbox cannot start: ${error.message}. SANDBOX_PORT sets another port.`)
    process.exit(1)
  })
}
