import { readFileSync, writeFileSync } from 'node:fs'
import { getAddresses } from './addresses.js'

/** Writes `repository`, `bugs` and `homepage` into both packages before a release is built. */
for (const folder of ['', 'service/']) {
  const path = new URL(`../../${folder}package.json`, import.meta.url)
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  const { repository: url, ...others } = getAddresses(process.env.IEUM_REPOSITORY, manifest)
  const repository = { type: 'git', url, ...(folder && { directory: 'service' }) }
  writeFileSync(path, `${JSON.stringify({ ...manifest, repository, ...others }, null, 2)}\n`)
}
