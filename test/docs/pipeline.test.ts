import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const source = readFileSync('src/server/pipeline/create-pipeline.ts', 'utf8')
const [, list = ''] = /const load = compose\(\s*\[(.*?)\n\s*\],/s.exec(source) ?? []
const layers = ['instrument', ...[...list.matchAll(/^\s*(?:\w+ \? )?(\w+)/gm)].map(([, name]) => name), 'callGateway']

it('ARCHITECTURE.md lists the layers of the pipeline in their order', () => {
  const rows = readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^ {3}\| \[`(\w+)`\]/gm)
  expect([...rows].map(([, name = '']) => name)).toEqual(layers)
})

it('the decision about the pipeline names the layers in their order', () => {
  const page = readFileSync('docs/decisions/0009-the-server-is-a-chain-of-layers.md', 'utf8')
  const [chain = ''] = /`instrument → .*`/.exec(page) ?? []
  expect(chain.replaceAll(/`| \([\w ]+\)/g, '').split(' → ')).toEqual(layers)
})
