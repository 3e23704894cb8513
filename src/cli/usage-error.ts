/** The command line makes no sense: `message` says why and what does; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
