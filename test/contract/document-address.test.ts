import { describe, expect, it } from 'vitest'
import { getDocumentAddress, getProblemType } from '../../src/contract/document-address.js'

const site = 'https://ieum.example'

describe('the address of a document', () => {
  it.each([
    ['errors/network', '', 'node_modules/ieum/docs/errors/network.md'],
    ['troubleshooting#no-styles', '', 'node_modules/ieum/docs/troubleshooting.md#no-styles'],
    ['errors/network', site, 'https://ieum.example/errors/network.html'],
    ['troubleshooting#no-styles', site, 'https://ieum.example/troubleshooting.html#no-styles'],
  ])('of %s on the site %j is %s', (page, home, address) => {
    expect(getDocumentAddress(page, home)).toBe(address)
  })
})

describe('the type of problem details', () => {
  it('is the page of the code if the publisher has a site', () => {
    expect(getProblemType('rate_limited', site)).toBe('https://ieum.example/errors/rate_limited.html')
  })

  it('is about:blank while there is none', () => {
    expect(getProblemType('rate_limited')).toBe('about:blank')
  })
})
