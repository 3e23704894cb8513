import { writeFileSync } from 'node:fs'
import { pageFolder, readResults } from '../support/results.js'
import { table } from './markdown.js'
import { renderJourney } from './journey.js'
import { renderList } from './list.js'
import { renderServer } from './server.js'
import { renderService } from './service.js'
import { renderSize } from './size.js'

/** Renderers by part, in the order of the page. */
const renderers = {
  size: renderSize,
  journey: renderJourney,
  list: renderList,
  server: renderServer,
  service: renderService,
}

/** @typedef {{ what: string, value: number, limit: number, isFloor?: boolean, format: (value: number) => string }} Budget */
/** @typedef {{ budgets: Budget[], plots: Record<string, string>, text: string }} Section */

/** Writes `docs/performance/README.md` and its plots from the results of all parts, whenever they were taken. */
export function renderPage() {
  const parts = Object.entries(renderers).flatMap(([part, render]) => {
    const results = readResults(part)
    return results ? [{ part, results, section: render(results) }] : []
  })
  for (const { section } of parts) {
    for (const [name, svg] of Object.entries(section.plots)) writeFileSync(new URL(name, pageFolder), svg)
  }
  const budgets = parts.flatMap(({ section }) => section.budgets)
  const text = [
    writeIntroduction(parts),
    `## Budgets\n\n${writeBudgets(budgets)}\n`,
    ...parts.map(({ section }) => section.text),
  ]
  writeFileSync(new URL('README.md', pageFolder), text.join('\n'))
  printBudgets(budgets)
}

/** @param {{ part: string, results: import('../support/results.js').Circumstances }[]} parts */
function writeIntroduction(parts) {
  const rows = parts.map(({ part, results }) => [
    part,
    results.takenOn,
    `${results.machine}, Node ${results.node}${results.isQuick ? ' (a quick run: few rounds)' : ''}`,
  ])
  return `# Performance

Written by \`npm run bench\`; do not edit. Raw figures: [results](results). What is compared runs in turn, in one run on one machine, and each figure is a median. Read the ratios: milliseconds belong to the machine.
The versions of everything beside the kit are pinned in \`bench/peers/package.json\`.

${table(['part', 'taken on', 'machine'], rows)}
`
}

/** @param {Budget} budget */
const isKept = ({ value, limit, isFloor = false }) => (isFloor ? value >= limit : value <= limit)

/** @param {Budget[]} budgets */
function writeBudgets(budgets) {
  const missed = budgets.filter((budget) => !isKept(budget)).length
  const rows = budgets.map((budget) => [
    budget.what,
    budget.format(budget.value),
    `${budget.isFloor ? '≥' : '≤'} ${budget.format(budget.limit)}`,
    isKept(budget) ? 'kept' : '**missed**',
  ])
  return `${missed} of ${budgets.length} are missed.\n\n${table(['what', 'seen', 'budget', ''], rows)}`
}

/** @param {Budget[]} budgets */
function printBudgets(budgets) {
  for (const budget of budgets) {
    const { what, value, limit, format } = budget
    console.log(`${isKept(budget) ? 'kept  ' : 'MISSED'}  ${format(value).padStart(10)} of ${format(limit)}  ${what}`)
  }
}
