import type { ResourceName } from '../../contract/resources.js'
import type { RecordedRequest, WireDetails } from './recording.js'

/** Older ones are dropped. */
const maxRequests = 50

/** The loads of this page, the latest first. */
export interface RequestList {
  readonly all: readonly RecordedRequest[]
  begin: (resource: ResourceName) => void
  /** What the wire says of the load that is under way. */
  addWire: (resource: ResourceName, wire: WireDetails) => void
  end: (resource: ResourceName, outcome: RecordedRequest['outcome']) => void
}

export function createRequestList(now: () => number): RequestList {
  let all: RecordedRequest[] = []
  let count = 0

  /** Changes the latest load of a resource if it is under way. */
  function change(resource: ResourceName, getChange: (request: RecordedRequest) => Partial<RecordedRequest>) {
    const current = all.find((request) => request.resource === resource && request.outcome === null)
    all = all.map((request) => (request === current ? { ...request, ...getChange(request) } : request))
  }

  return {
    get all() {
      return all
    },
    begin(resource) {
      count += 1
      const request = { id: count, resource, at: now(), ms: null, outcome: null, wire: null }
      all = [request, ...all].slice(0, maxRequests)
    },
    addWire: (resource, wire) => change(resource, () => ({ wire })),
    end: (resource, outcome) => change(resource, ({ at }) => ({ outcome, ms: now() - at })),
  }
}
