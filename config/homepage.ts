import { readFileSync } from 'node:fs'

const { homepage = '' } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  homepage?: string
}

/** What the build puts in for `__HOMEPAGE__`: `homepage` of package.json as the base of addresses. */
export const homepageDefine = { __HOMEPAGE__: JSON.stringify(homepage.replace(/\/*(#.*)?$/, '')) }
