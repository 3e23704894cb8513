import { paths, type ResourceName } from '../backend.js'

/** Made-up people by number; upstream has different data for each. */
export function createPerson(number: number) {
  const digits = String(number).padStart(5, '0')
  return {
    subject: `user-${number}`,
    ci: `canary-ci-${digits}`.padEnd(88, '+'),
    korName: `이음${digits}`,
    account: { comId: '00002', vtAccNo: `16065769${digits}00099`, vtAccAlias: `별칭${digits}` },
  }
}

/** The body that upstream and the handler send about a person. */
export function createBody(number: number, resource: ResourceName): object {
  const day = `2${String(number).padStart(3, '0')}0101`
  if (resource === 'registration') return { result: 'member', commonTermsExpireDate: day }
  return { vtAccList: [createPerson(number).account], serviceTermsExpireDate: day }
}

/** The number of the person with this CI and name; null for a mixture of two. */
export function findNumber(ci: string, korName: string): number | null {
  const number = Number(/^canary-ci-(\d+)/.exec(ci)?.[1])
  const person = createPerson(number)
  return person.ci === ci && person.korName === korName ? number : null
}

export const resources = Object.keys(paths) as ResourceName[]
