import { readFileSync } from 'node:fs'

const manifest: { homepage?: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const { homepage = '' } = manifest

/** What the build puts in for `IEUM_HOMEPAGE`: `homepage` of package.json as the base of addresses. */
export const homepageDefine = { IEUM_HOMEPAGE: JSON.stringify(homepage.replace(/\/*(#.*)?$/, '')) }
