import { kib, mib, table, times } from './markdown.js'
import { drawBars } from './plots.js'

/** @param {Awaited<ReturnType<typeof import('../size/measure.js').measure>>} results */
export function renderSize({ own, peers, byHand, install }) {
  const [page] = own
  if (!page) throw new Error('Nothing was weighed.')
  const all = [{ ...page, name: 'ieum', packages: ['this version'], later: '', install }, ...byHand, ...peers]
  const budgets = own.flatMap(({ name, initial, total, budget }) => [
    ...(budget ? [{ what: `${name}: before first paint`, value: initial, limit: budget.initial, format: kib }] : []),
    ...(budget && total !== initial
      ? [{ what: `${name}: in all`, value: total, limit: budget.total, format: kib }]
      : []),
  ])
  const plot = drawBars(
    all.map(({ name, initial }) => ({ name, value: initial / 1024, isOwn: name === 'ieum' })),
    { label: 'KiB before first paint, min+gzip (logarithmic)', type: 'log' },
  )
  return { budgets, plots: { 'size.svg': plot }, text: write(all, page) + writeProfile(own) }
}

/** @typedef {{ name: string, packages: string[], later: string, initial: number, total: number, install: { packages: number, bytes: number } }} Row */

/** @param {Row[]} all @param {{ initial: number }} page */
function write(all, page) {
  const rows = all.map(({ name, packages, initial, total, install, later }) => [
    `${name} (${packages.join(', ')})`,
    times(initial / page.initial),
    kib(initial),
    kib(total),
    mib(install.bytes),
    install.packages,
    later,
  ])
  return `## Size

What a page downloads for the provider, the gate, the picker and the hooks, minified and gzipped by Vite (rolldown), with React, react-dom and react-query left out
everywhere. “Before first paint” is the entry and all that it imports at once; “in all” also counts what it imports later, but the library that draws QR codes. Stylesheets are not counted. The radio groups, forms and lists are what
the same job starts from by hand: they load nothing, and have no screens, texts or errors. Several peers download their real code from elsewhere when they run; the last column says what this
table therefore cannot see.

![Bytes before first paint, of the kit and of its peers](size.svg)

${table(['', 'of ours', 'before first paint', 'in all', 'installed', 'packages', 'and at run time'], rows)}

“Installed” is the size of the files in \`node_modules\`, dependencies included, without those that every host of React has.
`
}

/** @param {{ name: string, profile?: { name: string, bytes: number }[] }[]} own */
function writeProfile(own) {
  const rows = own.flatMap(({ name, profile }) => (profile ? [{ name, profile }] : []))
  const [{ profile: groups } = {}] = rows
  if (!groups) return ''
  const cells = groups.map(({ name }, index) => [name, ...rows.map(({ profile }) => kib(profile[index]?.bytes ?? 0))])
  return `
### Where the bytes before first paint are

Gzip packs all modules together, so each group has the share that its own gzipped code has.

${table(['', ...rows.map(({ name }) => name)], cells)}

What is left is what a member needs to choose an account although nothing else loads, and what has to be there from the start for safety: which load has to be fresh, the handoff that a reload
continues, the purge when the user changes, and writing the handoff down at the click. All other screens, what follows from a handoff, what reads failures and what speaks to screen readers are in [chunks that come
late](../decisions/0012-screens-come-late.md). Their split has a price in all: gzip finds less to share. A list that came late as well would leave some ${kib(withoutList(groups))} before first paint, but then no member could
choose an account when a chunk cannot load.
`
}

/** @param {{ name: string, bytes: number }[]} groups */
function withoutList(groups) {
  return groups.reduce((sum, { name, bytes }) => (/list|firms/.test(name) ? sum : sum + bytes), 0)
}
