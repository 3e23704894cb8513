/**
 * The entry and everything it imports without `import()`: what a page loads before the entry runs.
 * @param {{ fileName: string, imports: string[] }[]} chunks @param {string} entry
 */
export function staticClosure(chunks, entry) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const reached = new Set([entry])
  for (const name of reached) byName.get(name)?.imports.forEach((next) => byName.has(next) && reached.add(next))
  return reached
}
