/** One hour in milliseconds. */
export const hourMs = 3_600_000

/** One day in milliseconds. */
export const dayMs = 24 * hourMs

/** The longest time that a timer waits, in milliseconds. A longer one ends at once. */
export const longestTimerMs = 2 ** 31 - 1
