import { readText } from '../contract/wire-value.js'
import { findLeaks, type PrivatePerson } from './find-leaks.js'
import type { InspectedPage } from './inspected-page.js'
import { readPage } from './read-page.js'
import { readRequests } from './read-requests.js'

/**
 * Expects that nothing of a person has got out, in plain text or in a usual encoding. CI and Korean name: neither in the page, its
 * frames, storage (databases and caches, too), addresses, console, errors, cookies, requests nor responses. Account numbers: not in
 * storage, addresses, headers, console, errors and cookies; the page shows them. Call it at the end of a test: Playwright keeps the
 * latest 200 console messages and 100 requests. The error says what and where, without the data. Throws a `TypeError` if the
 * person has neither a CI nor a name.
 * @example
 * await page.goto('/start')
 * await expectNoPersonalData(page, { ci: user.ci, korName: user.name })
 */
export async function expectNoPersonalData(page: InspectedPage, person: PrivatePerson): Promise<void> {
  checkPlaywright(page)
  checkPerson(person)
  const texts = [...(await readPage(page, person)), ...(await readRequests(page))]
  const leaks = findLeaks(texts, person)
  if (leaks.length > 0) throw new Error(`[ieum] Personal data got out: ${leaks.join('; ')}.`)
}

function checkPlaywright({ consoleMessages, pageErrors, requests }: InspectedPage): void {
  if ([consoleMessages, pageErrors, requests].some((read) => typeof read !== 'function'))
    throw new TypeError('[ieum] expectNoPersonalData needs a page of Playwright 1.56 or newer.')
}

/** Of a person without data, nothing would ever be found. */
function checkPerson(person: PrivatePerson | undefined): void {
  if ([person?.ci, person?.korName, person?.name].every((value) => readText(value) === null))
    throw new TypeError(
      '[ieum] expectNoPersonalData has nothing to look for: the person has neither a CI nor a name. Pass `ci` and `korName` as texts that are not empty; do not leave a variable of the environment unset.',
    )
}
