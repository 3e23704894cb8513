/** Attributes that make session-replay tools mask an element. */
export const replayMask = {
  'data-private': true,
  'data-sentry-mask': true,
  'data-dd-privacy': 'mask',
  'data-hj-suppress': true,
  'data-clarity-mask': 'true',
}

/** Classes that do the same. */
export const replayMaskClass = 'fs-mask ph-no-capture'
