import type { Finding, Level } from './finding.js'

const levels: readonly Level[] = ['MUST', 'SHOULD']

/** True if the backend keeps every MUST. */
export function isPassed(findings: readonly Finding[]): boolean {
  return findings.every(({ level, ok }) => ok || level === 'SHOULD')
}

/** The findings as text, by level. A broken rule comes with what was found and the next step. */
export function formatReport(findings: readonly Finding[]): string {
  const groups = levels.map((level) => [level, ...ofLevel(findings, level).map(formatFinding)].join('\n'))
  const counts = levels.map((level) => {
    const group = ofLevel(findings, level)
    return `${level} ${group.filter(({ ok }) => ok).length} of ${group.length}`
  })
  const verdict = isPassed(findings)
    ? 'This backend speaks the contract.'
    : 'This backend does not speak the contract yet.'
  return [...groups, `${counts.join(', ')}. ${verdict}`].join('\n\n')
}

function ofLevel(findings: readonly Finding[], level: Level): Finding[] {
  return findings.filter((finding) => finding.level === level)
}

function formatFinding({ ok, rule, found, next }: Finding): string {
  return ok ? `  ✓ ${rule}` : `  ✗ ${rule}\n      found: ${found}\n      next:  ${next}`
}
