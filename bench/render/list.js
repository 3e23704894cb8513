import { milliseconds, table, times } from './markdown.js'
import { drawGrowth } from './plots.js'

const kinds = { kit: 'ieum', plain: 'plain React', aria: 'React Aria', virtualAria: 'React Aria, virtual' }
const steps = /** @type {const} */ ({
  mount: 'Mount',
  keystroke: 'One key in the filter',
  select: 'Select an account',
  reveal: 'Show all numbers',
})

/** @typedef {Awaited<ReturnType<typeof import('../list/measure.js').measure>>} Results */
/** @typedef {Results['times'][number]} Times */
/** @typedef {keyof typeof steps} Step */

const budgetCount = 1000

/** @param {Results} results */
export function renderList({ times: all, slowed, slowdown }) {
  const compared = all.filter(({ count }) => count === budgetCount)
  const ratio = (/** @type {Step} */ step) => pick(compared, 'kit')[step] / pick(compared, 'plain')[step]
  const budgets = [
    { what: '1,000 accounts, of plain React: mount', value: ratio('mount'), limit: 1.5, format: times },
    {
      what: '1,000 accounts, of plain React: a key in the filter',
      value: ratio('keystroke'),
      limit: 1.5,
      format: times,
    },
    {
      what: `1,000 accounts: show all numbers, processor ${slowdown} × slower`,
      value: pick(slowed, 'kit').reveal,
      limit: 100,
      format: milliseconds,
    },
  ]
  const plots = Object.fromEntries(
    /** @type {Step[]} */ (Object.keys(steps)).map((step) => [
      `list-${step}.svg`,
      drawGrowth(
        all.map(({ kind, count, [step]: value }) => ({ kind: kinds[kind], n: count, value })),
        { x: 'accounts', y: `ms, ${steps[step].toLowerCase()}` },
      ),
    ]),
  )
  return { budgets, plots, text: write(all) }
}

/** @param {Times[]} all @param {Times['kind']} kind */
function pick(all, kind) {
  const found = all.find((one) => one.kind === kind)
  if (!found) throw new Error(`${kind} was not measured.`)
  return found
}

/** @param {Times[]} all */
function write(all) {
  const sections = /** @type {Step[]} */ (Object.keys(steps)).map(
    (step) =>
      `### ${steps[step]}\n\n![${steps[step]}, by number of accounts](list-${step}.svg)\n\n${writeStep(all, step)}\n`,
  )
  return `## List

The same list four times: the picker; the same elements by hand in plain React, without parts, contexts or memo (the bench compares the two trees before it starts); React Aria's list box with a search field; and
that list box in its virtualizer, which draws only the rows on screen and so cannot be searched by the browser. From 10 to 10,000 accounts, until the frame with the result is laid out. A screen draws a frame
every 17 ms, so figures up to that are all alike. The last column says how the kit's own time grows with ten times as many accounts.

${sections.join('\n')}`
}

/** @param {Times[]} all @param {Step} step */
function writeStep(all, step) {
  const counts = [...new Set(all.map(({ count }) => count))]
  const at = (/** @type {number} */ count) => all.filter((one) => one.count === count)
  const rows = counts.map((count, index) => {
    const own = pick(at(count), 'kit')[step]
    const others = /** @type {const} */ (['plain', 'aria', 'virtualAria']).map((kind) => pick(at(count), kind)[step])
    const before = counts[index - 1]
    return [
      count.toLocaleString('en'),
      ...others.map((other) => times(own / other)),
      milliseconds(own),
      ...others.map(milliseconds),
      before === undefined ? '' : times(own / pick(at(before), 'kit')[step]),
    ]
  })
  const names = [kinds.plain, kinds.aria, kinds.virtualAria]
  return table(['accounts', ...names.map((name) => `ieum of ${name}`), 'ieum', ...names, 'growth'], rows)
}
