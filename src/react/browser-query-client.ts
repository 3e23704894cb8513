import { QueryClient } from '@tanstack/react-query'

let client: QueryClient | undefined

/** The one of the whole page, so that answers survive a remount. */
export function getBrowserQueryClient(): QueryClient {
  client ??= new QueryClient()
  return client
}
