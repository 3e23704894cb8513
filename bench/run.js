// `npm run bench` measures all parts, `npm run bench -- size list` some, with `--quick` few rounds. Each renders the page again.
import { ensurePackages } from '../scripts/ensure-packages.js'

ensurePackages()
ensurePackages('bench/peers/')
// After the packages are there, because these files import some of them.
const { writeResults } = await import('./support/results.js')
const { renderPage } = await import('./render/page.js')

/** @type {Record<string, () => Promise<{ measure(isQuick: boolean): Promise<object> }>>} */
const parts = {
  size: () => import('./size/measure.js'),
  journey: () => import('./journey/measure.js'),
  list: () => import('./list/measure.js'),
  server: () => import('./server/measure.js'),
  service: () => import('./service/measure.js'),
}

const isQuick = process.argv.includes('--quick')
const wanted = process.argv.slice(2).filter((arg) => arg in parts)

for (const [name, load] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`Measuring ${name} ...`)
  const { measure } = await load()
  writeResults(name, await measure(isQuick), isQuick)
}
renderPage()
