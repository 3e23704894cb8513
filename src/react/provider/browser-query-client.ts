import { QueryClient } from '@tanstack/react-query'

let client: QueryClient | undefined

/** One for the whole page, so that data survives a remount. */
export function getBrowserQueryClient(): QueryClient {
  client ??= new QueryClient()
  return client
}
