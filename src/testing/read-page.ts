import { findLeaks, type PageText, type PrivatePerson } from './find-leaks.js'
import type { InspectedFrame, InspectedMessage, InspectedPage } from './inspected-page.js'
import { readDocument } from './read-document.js'
import { readKept, type KeptItem } from './read-kept.js'
import { writeValue } from './write-value.js'

/** What the page and its frames show, keep and have said. */
export async function readPage(page: InspectedPage, person: PrivatePerson): Promise<PageText[]> {
  const cookies = await page.context().cookies()
  const texts = await Promise.all([
    ...page.frames().map((frame, index) => readFrame(frame, index, person)),
    readConsole(page),
  ])
  return [
    ...texts.flat(),
    ...(await page.pageErrors()).map((error) => ({ where: 'an error of the page', text: writeValue(error) })),
    { where: 'a cookie', text: cookies.map(({ name, value }) => `${name}=${value}`).join('\n') },
  ]
}

/** The first frame is the page itself. Another one may go away at any time. */
async function readFrame(frame: InspectedFrame, index: number, person: PrivatePerson): Promise<PageText[]> {
  const suffix = index === 0 ? '' : ` of frame ${index}`
  const address = { where: `the address${suffix}`, text: frame.url() }
  const reading = Promise.all([frame.evaluate(readDocument), frame.evaluate(readKept)])
  const [text, kept] = await (index === 0 ? reading : reading.catch(() => ['', []] as const))
  const items = kept.map((item, position) => ({
    where: nameItem(item, position, person),
    text: `${item.name} ${item.text}`,
  }))
  return [{ where: `the document${suffix}`, text, isShown: true }, ...items, address]
}

/** By its name, unless personal data is in that. */
function nameItem({ area, name }: KeptItem, position: number, person: PrivatePerson): string {
  if (name === '') return area
  const isPersonal = findLeaks([{ where: 'the name', text: name }], person).length > 0
  return isPersonal ? `${area}, item ${position + 1} of what is kept` : `${area} "${name.slice(0, 40)}"`
}

async function readConsole(page: InspectedPage): Promise<PageText[]> {
  const texts = await Promise.all((await page.consoleMessages()).map(readMessage))
  return texts.map((text) => ({ where: 'the console', text }))
}

/** The text of a message names an object without what is deep in it. An object of a former document is gone. */
async function readMessage(message: InspectedMessage): Promise<string> {
  const values = await Promise.all(message.args().map((arg) => arg.jsonValue().catch(() => null)))
  return [message.text(), ...values.map((value) => writeValue(value))].join('\n')
}
