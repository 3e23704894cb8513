import { createContext, useContext, type Context } from 'react'

/** A context and its reader. The reader throws and names the missing parent. */
export function createRequiredContext<Value>(parent: string): [Context<Value | null>, () => Value] {
  const RequiredContext = createContext<Value | null>(null)

  function useRequiredContext(): Value {
    const value = useContext(RequiredContext)
    if (value !== null) return value
    throw new Error(`[ieum] No ${parent} above this component. Put it inside <${parent}>.`)
  }

  return [RequiredContext, useRequiredContext]
}
