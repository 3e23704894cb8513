import { milliseconds, table, times } from './markdown.js'
import { drawBars } from './plots.js'

const names = {
  kit: 'ieum',
  seeded: 'ieum, seeded by the server',
  effect: '`useEffect`, one component in the other',
  query: 'react-query, one component in the other',
  queryAtOnce: 'react-query, both at once',
}

/** @typedef {Awaited<ReturnType<typeof import('../journey/measure.js').measure>>} Results */
/** @typedef {Results['delayed'][number]} Delayed */
/** @typedef {Results['networks'][number]} Networked */

/** @param {Results} results */
export function renderJourney({ delayed, networks }) {
  const rows = delayed
    .filter(({ delayMs }) => delayMs > 0)
    .map((row) => ({ ...row, multiple: getMultiple(delayed, row) }))
  const kit = rows.filter(({ version }) => version === 'kit')
  const budgets = [
    ...kit.map(({ delayMs, multiple }) => ({
      what: `mount to accounts painted, in multiples of an upstream delay of ${delayMs} ms`,
      value: multiple,
      limit: 1.1,
      format: times,
    })),
    {
      what: 'requests of a seeded page',
      value: Math.max(...rows.filter(({ version }) => version === 'seeded').map(({ requests }) => requests)),
      limit: 0,
      format: String,
    },
    {
      what: 'upstream calls, returning member',
      value: Math.max(...kit.map(({ calls }) => calls)),
      limit: 2,
      format: String,
    },
    ...networks.map((row) => ({
      what: `final state on ${row.network}, ${row.who}, of everything in one file`,
      value: row.split.sinceNavigation / row.oneFile.sinceNavigation,
      limit: 1,
      format: times,
    })),
  ]
  const plot = drawBars(
    rows.map(({ version, delayMs, multiple }) => ({
      name: `${names[version].replaceAll('`', '')} (${delayMs} ms)`,
      value: multiple,
      isOwn: version === 'kit' || version === 'seeded',
    })),
    { label: 'multiples of the upstream delay' },
  )
  return { budgets, plots: { 'journey.svg': plot }, text: write(rows, networks) }
}

/** Without what the page takes when upstream responds at once. @param {Delayed[]} all @param {Delayed} row */
function getMultiple(all, { version, delayMs, sinceMount }) {
  const atOnce = all.find((one) => one.version === version && one.delayMs === 0)
  return Math.max(0, (sinceMount - (atOnce?.sinceMount ?? 0)) / delayMs)
}

/** @param {(Delayed & { multiple: number })[]} rows @param {Networked[]} networks */
function write(rows, networks) {
  const delays = rows.map(({ version, delayMs, multiple, sinceMount, requests, calls }) => [
    names[version],
    `${delayMs} ms`,
    times(multiple),
    milliseconds(sinceMount),
    requests,
    calls,
  ])
  const slow = networks.map(({ network, who, split, oneFile }) => [
    `${who}, ${network}`,
    times(split.sinceNavigation / oneFile.sinceNavigation),
    milliseconds(split.sinceNavigation),
    milliseconds(oneFile.sinceNavigation),
    split.calls,
  ])
  return `## Journey

From the call of \`render\` until the accounts of a returning member are painted, as the page itself notes it, with caches empty and an upstream that takes so long for each of its two responses. The time
of the same page with an upstream that responds at once is taken away, and the rest divided by the delay: one is the least for a page that has to load. All versions use the same backend, the kit's.

![Mount to accounts painted, in multiples of the upstream delay](journey.svg)

${table(['', 'delay', 'multiples', 'mount to painted', 'requests', 'upstream calls'], delays)}

From the start of the navigation until the final state is painted (the accounts of a member, the way to sign up for a newcomer), on a slow network emulated by Chromium, nothing cached: the kit as it is, with its late
screens in a file of their own, against the same page built as one file.

${table(['', 'of one file', 'split', 'one file', 'upstream calls'], slow)}
`
}
