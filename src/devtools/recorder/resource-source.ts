import type { QueryCacheNotifyEvent } from '@tanstack/react-query'
import type { ResourceSource } from './recording.js'

/** Where the data of a query comes from after a change; null if the change brings none. */
export function findSource(event: Pick<QueryCacheNotifyEvent, 'type' | 'query'>): ResourceSource | null {
  if (event.query.state.data === undefined) return null
  if (event.type === 'added') return 'seeded'
  const action = readAction(event)
  if (action?.type === 'setState') return 'seeded'
  if (action?.type !== 'success') return null
  return action.manual ? 'given' : 'loaded'
}

/** What was done to a query. */
export function readAction(event: object): { type: string; manual?: boolean } | undefined {
  return 'action' in event && isAction(event.action) ? event.action : undefined
}

function isAction(value: unknown): value is { type: string; manual?: boolean } {
  return typeof value === 'object' && value !== null && 'type' in value
}
