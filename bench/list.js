import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright'
import { build } from 'vite'
import { findChromium } from '../scripts/find-chromium.js'

const rounds = 25
const budget = 1.5
const folder = new URL('../bench/dist/', import.meta.url).pathname

await build({
  configFile: false,
  logLevel: 'error',
  build: {
    outDir: folder,
    emptyOutDir: true,
    target: 'esnext',
    rolldownOptions: {
      input: new URL('list/page.tsx', import.meta.url).pathname,
      output: { entryFileNames: 'page.js', assetFileNames: '[name][extname]' },
    },
  },
})

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
await page.route('**/*', async (route) => {
  const { pathname } = new URL(route.request().url())
  const html = `<!doctype html><html lang="ko"><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script>`
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html })
  const body = await readFile(folder + pathname.slice(1))
  return route.fulfill({ contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript', body })
})
await page.goto('http://localhost/')
await page.waitForFunction(() => 'bench' in window)

if (!(await page.evaluate(() => window.bench.isSameDom()))) throw new Error('The two pages draw different elements.')

/** @type {Record<'kit' | 'plain', { mount: number, keystroke: number }[]>} */
const samples = { kit: [], plain: [] }
for (let round = 0; round < rounds; round++) {
  for (const kind of /** @type {const} */ (['kit', 'plain'])) {
    samples[kind].push(await page.evaluate((wanted) => window.bench.run(wanted), kind))
  }
}
await browser.close()

for (const part of /** @type {const} */ (['mount', 'keystroke'])) {
  const [own, other] = [getMedian(samples.kit, part), getMedian(samples.plain, part)]
  const ratio = own / other
  const verdict = ratio > budget ? 'MISSED' : 'kept  '
  console.log(
    `${ratio.toFixed(2)} × plain React  ${verdict}  1,000 accounts, ${part} (${own.toFixed(1)} ms, ${other.toFixed(1)} ms)`,
  )
}

/** @param {{ mount: number, keystroke: number }[]} all @param {'mount' | 'keystroke'} part */
function getMedian(all, part) {
  const sorted = all.map((sample) => sample[part]).toSorted((one, two) => one - two)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
