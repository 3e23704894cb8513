/** The jobs of a workflow, by the two spaces that stand before their names. */
export function readJobs(text: string): { name: string; text: string }[] {
  const [, jobs = ''] = text.split(/^jobs:\n/m)
  return jobs
    .split(/^ {2}(?=[\w-]+:\n)/m)
    .filter((part) => /^[\w-]+:\n/.test(part))
    .map((part) => ({ name: part.slice(0, part.indexOf(':')), text: part }))
}

/** Every value of `uses:`, without its comment. */
export function readUses(text: string): string[] {
  return [...readText(text).matchAll(/uses:\s*["']?([^\s"'#]+)/g)].map(([, uses = '']) => uses)
}

/** The text without comments, which may tell what is not done. */
export function readText(text: string): string {
  return text.replaceAll(/(^|\s)#.*$/gm, '$1')
}
