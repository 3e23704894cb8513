import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('CONTRIBUTING.md explains every command of package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const rows = readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `npm (?:run )?([\w:-]+)`/gm)
  expect([...rows].map(([, name = '']) => name).toSorted()).toEqual(Object.keys(scripts).toSorted())
})
