/** The command line is wrong. `message` says why, and what is right. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
