/** Throws a `TypeError` if there is a name that nothing reads: a misspelled option would silently be the default. */
export function checkNames(where: string, given: object | undefined, known: readonly string[]): void {
  const unknown = Object.keys(given ?? {}).find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new TypeError(`ieum: ${where}${unknown}, which does not exist. Give one of ${known.join(', ')}.`)
}
