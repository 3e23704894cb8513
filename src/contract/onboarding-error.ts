import {
  actionOfCode,
  isErrorAction,
  isErrorCode,
  type OnboardingErrorAction,
  type OnboardingErrorCode,
} from './error-table.js'
import { readRecord } from './wire-value.js'

/** Optional details of an {@link OnboardingError}. */
export interface OnboardingErrorDetails {
  /**
   * What the user can do.
   * @default the action that the error table gives for the code
   */
  action?: OnboardingErrorAction | undefined
  /** Seconds until another request can succeed. */
  retryAfter?: number | undefined
  /** HTTP status of the response that carried the error. */
  status?: number | undefined
  /** The id under which the backend logged the request. */
  requestId?: string | undefined
  /** What the browser's `fetch` threw. For developers only, never serialized. */
  cause?: unknown
}

/** The only error of the kit: what happened (`code`) and what the user can do (`action`). Holds no personal data. */
export class OnboardingError extends Error {
  /** Always `OnboardingError`, by which `isOnboardingError` knows it. */
  override readonly name = 'OnboardingError'
  /** What happened. */
  readonly code: OnboardingErrorCode
  /** What the user can do. */
  readonly action: OnboardingErrorAction
  /** Seconds until another request can succeed. */
  declare readonly retryAfter?: number
  /** HTTP status of the response that carried the error. */
  declare readonly status?: number
  /** The id under which the backend logged the request. Users can give it to support. */
  declare readonly requestId?: string

  constructor(code: OnboardingErrorCode, { action, cause, ...details }: OnboardingErrorDetails = {}) {
    super(`${code}; next step: ${action ?? actionOfCode[code]}`, cause === undefined ? {} : { cause })
    this.code = code
    this.action = action ?? actionOfCode[code]
    Object.assign(this, Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)))
  }
}

/**
 * True for an {@link OnboardingError}, also for one from another realm or one that was serialized to JSON and back.
 * @example
 * try {
 *   await onboarding.verifyVirtualAccount(identity, id)
 * } catch (error) {
 *   if (isOnboardingError(error) && error.action === 'wait') return error.retryAfter
 *   throw error
 * }
 */
export function isOnboardingError(value: unknown): value is OnboardingError {
  const record = readRecord(value)
  if (record?.name !== 'OnboardingError') return false
  const { code, action, retryAfter = 0, status = 0, requestId = '' } = record
  const fits = Number.isFinite(retryAfter) && Number.isFinite(status) && typeof requestId === 'string'
  return fits && isErrorCode(code) && isErrorAction(action)
}
