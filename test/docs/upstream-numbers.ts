import { retriedCodes, statusOfCode } from '../../src/contract/error-status.js'
import { actionOfCode } from '../../src/contract/error-table.js'
import { isOnboardingError } from '../../src/contract/onboarding-error.js'
import { registrationResource, virtualAccountsResource, type Resource } from '../../src/contract/resources.js'
import { parseResponse } from '../../src/contract/response.js'
import { listUpstreamNumbers } from '../../src/contract/upstream-codes.js'

/** What a business error of upstream means on one path: its code, or null if it is no error there. */
function getCode(resource: Resource<unknown>, number: number): keyof typeof statusOfCode | null {
  const text = JSON.stringify({ category: 'op-exco', code: number, message: '' })
  try {
    parseResponse(resource, { status: 500, headers: new Headers(), text }, 0)
    return null
  } catch (error) {
    if (!isOnboardingError(error) || !Object.hasOwn(statusOfCode, error.code)) throw error
    return error.code as keyof typeof statusOfCode
  }
}

function describeMeaning(resource: Resource<unknown>, number: number): string {
  const code = getCode(resource, number)
  if (code === null) return resource === registrationResource ? '200 `nonMember`' : '200, empty list'
  return `${statusOfCode[code]} \`${code}\`, \`${actionOfCode[code]}\`${retriedCodes.has(code) ? ', retried once' : ''}`
}

/** The rows of the documents: numbers that mean the same on both paths share one. */
export function drawUpstreamNumbers(): string[] {
  const rows = new Map<string, number[]>()
  for (const number of listUpstreamNumbers()) {
    const meanings = [registrationResource, virtualAccountsResource].map((one) => describeMeaning(one, number))
    const cells = meanings.join(' | ')
    rows.set(cells, [...(rows.get(cells) ?? []), number])
  }
  return Array.from(rows, ([cells, numbers]) => `| ${numbers.join(', ')} | ${cells} |`)
}
