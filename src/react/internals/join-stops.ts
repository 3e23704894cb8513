/** Joins functions that each stop something into one that stops all of it. */
export function joinStops(stops: (() => unknown)[]): () => void {
  return () => stops.forEach((stop) => stop())
}
