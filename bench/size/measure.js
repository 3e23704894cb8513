import { fileURLToPath } from 'node:url'
import { readPinnedVersions } from '../support/peers.js'
import { bundle, bundleStyles } from './bundle.js'
import { installSize, ownInstallSize } from './install-size.js'
import { measureNextPages } from './next-pages.js'
import { profile } from './profile.js'
import { byHandRows, nextBudget, ownRows, peerRows, stylesheetBudget } from './rows.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const peers = `${root}bench/peers/`

/** Bytes of the kit, beside what people would use instead. The same in every run. */
export async function measure() {
  const own = []
  for (const { name, code, budget } of ownRows) {
    const { initial, total, modules } = await bundle(code, root)
    own.push({ name, budget, initial, total, profile: profile(modules, initial) })
  }
  const styles = await bundleStyles(`${root}dist/styles.css`)
  own.push({
    name: 'stylesheet',
    budget: { initial: stylesheetBudget, total: stylesheetBudget },
    initial: styles,
    total: styles,
  })
  const { added } = measureNextPages(root)
  own.push({
    name: 'provider and button in a server component of Next, over an empty page',
    budget: { initial: nextBudget, total: nextBudget },
    initial: added,
    total: added,
  })
  return {
    own,
    install: ownInstallSize(root),
    peers: await measurePeers(peerRows),
    byHand: await measurePeers(byHandRows),
  }
}

/** @param {typeof peerRows} rows */
async function measurePeers(rows) {
  const versions = readPinnedVersions()
  const measured = []
  for (const { name, packages, code, later } of rows) {
    const pinned = packages.map((one) => `${one} ${versions[one]}`)
    const { initial, total } = await bundle(code, peers)
    measured.push({ name, packages: pinned, later, initial, total, install: installSize(peers, packages) })
  }
  return measured
}
