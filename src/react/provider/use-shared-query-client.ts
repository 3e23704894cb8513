import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { useContext, useState } from 'react'
import { getBrowserQueryClient } from './browser-query-client.js'

/** The query client that the host gave, otherwise the surrounding one, otherwise one of the kit. */
export function useSharedQueryClient(given: QueryClient | undefined): QueryClient {
  const surrounding = useContext(QueryClientContext)
  const shared = given ?? surrounding
  const [own] = useState(() => (shared ? null : createQueryClient()))
  return shared ?? own ?? createQueryClient()
}

/** On a server it is never shared between requests. */
function createQueryClient(): QueryClient {
  return typeof window === 'undefined' ? new QueryClient() : getBrowserQueryClient()
}
