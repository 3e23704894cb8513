/** `homepage` of package.json, which the build puts in; empty while the publisher has none. */
declare const IEUM_HOMEPAGE: string

/** The site of the documents. Without the build, as in tests, there is none. */
const builtSite = typeof IEUM_HOMEPAGE === 'undefined' ? '' : IEUM_HOMEPAGE

/** Where a page of the documents is: on the site, or else in the package. */
export function getDocumentAddress(page: string, site = builtSite): string {
  const [path, anchor] = page.split('#')
  const address = site ? `${site}/${path}.html` : `node_modules/ieum/docs/${path}.md`
  return anchor ? `${address}#${anchor}` : address
}

/** The `type` of problem details: the page of the code, or `about:blank` while there is no site. */
export function getProblemType(code: string, site = builtSite): string {
  return site ? getDocumentAddress(`errors/${code}`, site) : 'about:blank'
}
