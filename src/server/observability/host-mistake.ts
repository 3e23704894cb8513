/** What the host's own code did wrong. The message tells shapes and names only, never a value, so it may be logged. */
export class HostMistake extends TypeError {}

/** The message of a {@link HostMistake}. A host may throw anything, and to look at it may throw again. */
export function readMistake(thrown: unknown): string | null {
  try {
    return thrown instanceof HostMistake ? thrown.message : null
  } catch {
    return null
  }
}
