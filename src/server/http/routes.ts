import type { ResourceName } from '../../contract/resources.js'
import { formatDay } from '../../contract/wire-value.js'
import type { Identity } from '../options/identity.js'
import type { LoadRequest } from '../pipeline/create-load-context.js'
import type { LoadResult } from '../pipeline/load.js'
import { servedRegistration, servedVirtualAccounts, type ServedResource } from '../pipeline/served-resources.js'
import type { OnboardingService } from '../pipeline/service.js'
import type { WithToday } from '../pipeline/with-today.js'

/** One path of the backend contract. */
export interface Route {
  resource: ResourceName
  path: string
  /** The result with the 200 body as its data. */
  load(identity: Identity, request: LoadRequest): Promise<LoadResult<object>>
}

/** The two paths of the backend contract. */
export function createRoutes({ getRegistration, getVirtualAccounts }: OnboardingService): Route[] {
  return [createRoute(servedRegistration, getRegistration), createRoute(servedVirtualAccounts, getVirtualAccounts)]
}

function createRoute<Data>(
  { name, path, format }: ServedResource<Data>,
  load: (identity: Identity, request: LoadRequest) => Promise<LoadResult<WithToday<Data>>>,
): Route {
  return {
    resource: name,
    path,
    load: async (identity, request) => {
      const { data, ...origin } = await load(identity, request)
      return { data: { ...format(data), today: formatDay(data.today) }, ...origin }
    },
  }
}
