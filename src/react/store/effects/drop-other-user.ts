import { resourceNames } from '../../../contract/resources.js'
import type { ResourceQueries } from '../resource-queries.js'

/** As soon as a response says that another user is signed in, the data of the former user and the handoff go. */
export function dropOtherUser(queries: ResourceQueries, cancel: () => void): () => void {
  return queries.subscribe(() => {
    const known = queries.read()
    if (resourceNames.every((resource) => known[resource].error?.code !== 'subject_changed')) return
    queries.purge()
    cancel()
  })
}
