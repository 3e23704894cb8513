import { expect, it } from 'vitest'
import { parseArguments } from '../src/parse-arguments.js'

it.each([
  [[], { command: 'serve', personaId: null }],
  [['--sandbox'], { command: 'serve', personaId: 'hong' }],
  [['--sandbox', '--persona', 'many'], { command: 'serve', personaId: 'many' }],
  [['--sandbox', '--check-config'], { command: 'check-config', personaId: 'hong' }],
  [['--print-config'], { command: 'print-config' }],
  [['--version'], { command: 'version' }],
  [['-h'], { command: 'help' }],
  [['sweep-consents', '--reserve', '5000'], { command: 'sweep-consents', reserve: 5000, perSecond: 2 }],
  [['sweep-consents', '--reserve', '0', '--per-second', '9'], { command: 'sweep-consents', reserve: 0, perSecond: 9 }],
])('ieum-service %j is understood', (args, parsed) => {
  expect(parseArguments(args)).toMatchObject(parsed)
})

it.each([
  [['--canary']],
  [['canary']],
  [['sweep-consents', 'canary']],
  [['--persona', 'canary']],
  [['--persona']],
  [['sweep-consents']],
  [['sweep-consents', '--reserve', 'canary']],
  [['sweep-consents', '--reserve', '1', '--per-second', '0']],
])('ieum-service %j is refused, and nothing of it is repeated', (args) => {
  expect(() => parseArguments(args)).toThrow(/--help|--sandbox|--reserve|--per-second/)
  expect(() => parseArguments(args)).not.toThrow(/canary/)
})
