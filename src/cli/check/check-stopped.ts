/** The check cannot go on, for a reason that has nothing to do with the rules. `message` says it in one sentence. Exit code 2. */
export class CheckStopped extends Error {
  override readonly name = 'CheckStopped'
}
