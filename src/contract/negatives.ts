import type { Resource, ResourceName } from './resources.js'

/**
 * Upstream's error numbers that mean "no" on a path and are no errors there, and the 200 body that they stand for. 3007 is
 * `not found user`. That 3009 and 3007 mean no linked accounts is inferred: the manual does not say.
 */
const negatives: Record<ResourceName, { numbers: readonly number[]; body: object }> = {
  registration: { numbers: [3007], body: { result: 'nonMember' } },
  virtualAccounts: { numbers: [3009, 3007], body: {} },
}

/** The numbers of both paths. */
export const negativeNumbers: ReadonlySet<number> = new Set(Object.values(negatives).flatMap(({ numbers }) => numbers))

/** True if the number means "no" for this resource. */
export function isNegative(resource: Resource<unknown>, number: number): boolean {
  return negatives[resource.name].numbers.includes(number)
}

/** The data that such a number stands for. */
export function createNegative<Data>(resource: Resource<Data>): Data {
  return resource.parse(negatives[resource.name].body)
}
