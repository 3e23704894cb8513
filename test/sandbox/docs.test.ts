import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { controlRoutes } from '../../src/sandbox/control/control-routes.js'
import { faultKinds } from '../../src/sandbox/faults/fault-rule.js'
import type { Persona } from '../../src/sandbox/index.js'
import { callControl, createTestSandbox, noon } from './call-sandbox.js'

const page = await readFile('docs/sandbox.md', 'utf8')

/** The cells of the table under a heading, without its head. */
function readTable(heading: string): string[][] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
}

function describe(persona: Readonly<Persona>): string[] {
  const { id, shownName, description, member, accounts, commonTermsExpireDate, serviceTermsExpireDate } = persona
  const days = [commonTermsExpireDate, serviceTermsExpireDate].map(describeDay)
  return [`\`${id}\``, shownName, member ? 'yes' : 'no', accounts.length.toLocaleString('en'), ...days, description]
}

function describeDay(day: string | null): string {
  if (day === null) return 'no date'
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(day) ?? []
  if (!date) return `\`"${day}"\``
  const days = Math.round((Date.parse(`${year}-${month}-${date}T03:00:00Z`) - noon) / 86_400_000)
  return days > 0 ? `${days} days left` : `ended ${-days} days ago`
}

test('docs/sandbox.md lists every persona as it is seeded', () => {
  expect(readTable('Personas')).toEqual(createTestSandbox().personas.map(describe))
})

test('docs/sandbox.md shows every fault kind, with an example that control accepts', async () => {
  const rows = readTable('Faults')
  expect(rows.map(([kind]) => kind)).toEqual(faultKinds.map((kind) => `\`${kind}\``))
  for (const [kind, , example = ''] of rows) {
    const text = example.slice(1, -1)
    expect(`\`${JSON.parse(text).kind}\``).toBe(kind)
    expect((await callControl(createTestSandbox(), 'POST', '/faults', text)).status).toBe(200)
  }
})

test('docs/sandbox.md lists every control request', () => {
  const requests = Object.entries(controlRoutes).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `\`${method} /__sandbox${path}\``),
  )
  expect(readTable('Control').map(([request]) => request)).toEqual(requests)
})
