/** One setting of the service. It is read from an environment variable, or from the file that `<variable>_FILE` names. */
export interface Setting<Value> {
  variable: string
  /** What it is for, as a phrase. */
  about: string
  /** What to give, for the message about a wrong or missing value. */
  give: string
  /** Throws if the text is no such value. */
  parse: (text: string) => Value
  /** The value if the variable is not set. */
  fallback: Value
  /** Never printed. */
  isSecret?: boolean
}

/** A setting of any value. */
export type AnySetting = Setting<unknown>

/** Thrown by a parser. The message of the setting says what to give, so there is nothing to add. */
export class WrongValue extends Error {
  override readonly name = 'WrongValue'
}
