import { launchBrowser, servePage } from '../support/browser.js'
import { buildPage } from '../support/build-page.js'
import { interleave, median } from '../support/median.js'
import { createBackend } from './backend.js'

const versions = /** @type {const} */ (['kit', 'seeded', 'effect', 'query', 'queryAtOnce'])
const delays = [0, 200, 1000]
/** As Chromium's own presets of these names: bytes a second, and milliseconds for each request. */
const networks = {
  'slow 4G': { downloadThroughput: 180_000, uploadThroughput: 84_375, latency: 562.5 },
  '400 kbit/s': { downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 2000 },
}
const personas = { member: 'hong', newcomer: 'newcomer' }

/** @typedef {keyof typeof networks} Network */
/** @typedef {{ sinceMount: number, sinceNavigation: number, requests: number, calls: number }} Visit */

/** Times until a visitor sees the accounts, or the way to sign up. @param {boolean} isQuick */
export async function measure(isQuick) {
  const builds = {
    kit: await buildPage('journey/kit.tsx', { name: 'journey' }),
    oneFile: await buildPage('journey/kit.tsx', { name: 'journey-one-file', codeSplitting: false }),
    byHand: await buildPage('journey/by-hand.tsx', { name: 'journey-by-hand' }),
  }
  const browser = await launchBrowser()
  const results = {
    delayed: await measureDelays(browser, builds, isQuick ? 1 : 11),
    networks: await measureNetworks(browser, builds, isQuick ? 1 : 7),
  }
  await browser.close()
  return results
}

/** @param {import('playwright').Browser} browser @param {{ kit: string, byHand: string }} builds @param {number} rounds */
async function measureDelays(browser, { kit, byHand }, rounds) {
  const rows = []
  for (const delayMs of delays) {
    const samples = await interleave({ kinds: versions, rounds, warmUps: Math.min(1, rounds - 1) }, (version) => {
      const folder = version === 'kit' || version === 'seeded' ? kit : byHand
      return visit(browser, folder, { version, persona: personas.member, delayMs })
    })
    for (const version of versions) rows.push({ version, delayMs, ...takeMedians(samples[version]) })
  }
  return rows
}

/** @param {import('playwright').Browser} browser @param {{ kit: string, oneFile: string }} builds @param {number} rounds */
async function measureNetworks(browser, { kit, oneFile }, rounds) {
  const rows = []
  for (const network of /** @type {Network[]} */ (Object.keys(networks))) {
    for (const [who, persona] of Object.entries(personas)) {
      const samples = await interleave(
        { kinds: ['split', 'oneFile'], rounds, warmUps: Math.min(1, rounds - 1) },
        (kind) => visit(browser, kind === 'split' ? kit : oneFile, { version: 'kit', persona, delayMs: 0, network }),
      )
      rows.push({ network, who, split: takeMedians(samples.split), oneFile: takeMedians(samples.oneFile) })
    }
  }
  return rows
}

/**
 * A first visit: nothing is cached, neither in the browser nor in the backend.
 * @param {import('playwright').Browser} browser @param {string} folder @param {{ version: string, persona: string, delayMs: number, network?: Network }} options
 * @returns {Promise<Visit>}
 */
async function visit(browser, folder, { version, persona, delayMs, network }) {
  const { handle, counted } = createBackend({ persona, delayMs })
  const server = await servePage(folder, handle)
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  if (network) {
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', { offline: false, ...networks[network] })
  }
  await page.goto(`${server.url}?version=${version}&persona=${persona}`, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.journey)
  const seen = await page.evaluate(() => window.journey)
  await context.close()
  server.close()
  if (!seen) throw new Error('The page has noted nothing.')
  const { mounted, painted, requests } = seen
  return { sinceMount: painted - mounted, sinceNavigation: painted, requests, calls: counted.calls }
}

/** @param {Visit[]} visits @returns {Visit} */
function takeMedians(visits) {
  const of = (/** @type {keyof Visit} */ field) => median(visits.map((one) => one[field]))
  return {
    sinceMount: of('sinceMount'),
    sinceNavigation: of('sinceNavigation'),
    requests: of('requests'),
    calls: of('calls'),
  }
}
