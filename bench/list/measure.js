import { buildPage } from '../support/build-page.js'
import { openPage } from '../support/browser.js'
import { interleave, median } from '../support/median.js'

const kinds = /** @type {const} */ (['kit', 'plain', 'aria', 'virtualAria'])
/** Accounts, and rounds for so many. */
const sizes = [
  { count: 10, rounds: 25 },
  { count: 100, rounds: 25 },
  { count: 1000, rounds: 25 },
  { count: 10_000, rounds: 7 },
]
const slowdown = 4

/** @typedef {(typeof kinds)[number]} Kind */
/** @typedef {import('./page.js').Sample} Sample */

/** Times of the list with few and with many accounts, in milliseconds. @param {boolean} isQuick */
export async function measure(isQuick) {
  const folder = await buildPage('list/page.tsx')
  const { page, close } = await openPage(folder)
  await page.waitForFunction(() => 'bench' in window)
  const difference = await page.evaluate(() => window.bench.findDifference())
  if (difference) throw new Error(`The kit and plain React draw different elements: ${difference}.`)

  /** @param {{ count: number, rounds: number }} size @param {readonly Kind[]} among */
  const run = async ({ count, rounds }, among) => {
    const plan = { kinds: among, rounds: isQuick ? 3 : rounds, warmUps: 1 }
    const samples = await interleave(plan, (kind) =>
      page.evaluate((choice) => window.bench.run(choice.kind, choice.count), { kind, count }),
    )
    return among.map((kind) => ({ kind, count, ...takeMedians(samples[kind]) }))
  }

  const times = []
  for (const size of sizes) times.push(...(await run(size, kinds)))
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const slowed = await run({ count: 1000, rounds: 15 }, ['kit', 'plain'])
  await close()
  return { slowdown, times, slowed }
}

/** @param {Sample[]} samples @returns {Sample} */
function takeMedians(samples) {
  const of = (/** @type {keyof Sample} */ step) => median(samples.map((sample) => sample[step]))
  return { mount: of('mount'), keystroke: of('keystroke'), select: of('select'), reveal: of('reveal') }
}
