/** Seconds as a text, e.g. 42초 or 5분: in seconds up to 90 s, in minutes up to 90 min, then in hours, rounded up. */
export function formatWait(seconds: number, tag: string): string {
  const minutes = Math.ceil(seconds / 60)
  const [value, unit] =
    seconds <= 90 ? [seconds, 'second'] : minutes <= 90 ? [minutes, 'minute'] : [Math.ceil(minutes / 60), 'hour']
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}
