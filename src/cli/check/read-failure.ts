/** Why `fetch` failed, as the code of the cause, e.g. `DEPTH_ZERO_SELF_SIGNED_CERT`; null if there is none. */
export function readFailure(error: unknown): string | null {
  const cause: unknown = error instanceof Error ? error.cause : null
  if (!(cause instanceof Error)) return null
  const code: unknown = 'code' in cause ? cause.code : null
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(code)) return code
  return cause.message === 'bad port' ? 'a port that fetch refuses' : null
}
