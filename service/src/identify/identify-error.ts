/** Why it could not be known who is signed in. Logged by name, and the user may try again. */
type Reason =
  | 'Unreachable'
  | 'TooSlow'
  | 'Redirected'
  | 'StatusNot200Or401'
  | 'BodyTooLarge'
  | 'BodyNotIdentity'
  | 'TokenInvalid'
  | 'TokenTooLong'

/** The log of a request says no more than the name of what was thrown, so the name says all. */
export class IdentifyError extends Error {
  constructor(reason: Reason) {
    super('The host did not say who is signed in.')
    this.name = `Identify${reason}`
  }
}
