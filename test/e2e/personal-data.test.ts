import { expectNoPersonalData } from 'ieum/testing'
import type { Persona } from 'ieum/sandbox'
import { expect, it } from 'vitest'
import { getAccounts } from './screens.js'
import { withDemo } from './with-demo.js'
import { visit } from './visitor.js'

const started = withDemo()

async function visitAs(id: string) {
  const { page } = await visit(started.browser, started.demo, id)
  await getAccounts(page).first().waitFor()
  const all = await started.demo.control<Persona[]>('GET', 'personas')
  const person = all.find((persona) => persona.id === id)
  if (!person) throw new Error(`There is no persona ${id}.`)
  return { page, person }
}

it('lets nothing of a person out of the demo and its devtools', async () => {
  const { page, person } = await visitAs('many')
  await page.getByRole('button', { name: 'ieum devtools' }).click()
  for (const tab of ['Journey', 'Events', 'Requests', 'Sandbox']) {
    await page.getByRole('tab', { name: tab }).click()
    if (tab === 'Sandbox') await page.getByLabel('Persona').waitFor()
    await expectNoPersonalData(page, person)
  }
})

it('finds what a careless page lets out, and does not repeat it', async () => {
  const { page, person } = await visitAs('hong')
  const number = String(person.accounts[0]?.vtAccNo)
  await page.evaluate(
    ([ci = '', name = '', account = '']) => {
      console.log(name)
      localStorage.setItem('last', account)
      document.body.append(Object.assign(document.createElement('input'), { value: ci }))
      history.replaceState(null, '', `?name=${encodeURIComponent(name)}`)
    },
    [person.ci, person.name, number],
  )
  const error = await expectNoPersonalData(page, person).catch(String)
  for (const leak of [
    'the CI in the document',
    'the Korean name in the address',
    'the Korean name in the console',
    'an account number in local storage "last"',
  ])
    expect(error).toContain(leak)
  expect([person.ci, person.name, number].filter((secret) => error?.includes(secret))).toEqual([])
})
