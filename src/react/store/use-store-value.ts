import { useSyncExternalStore } from 'react'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { initialSnapshot, type StoreSnapshot } from './store-snapshot.js'

/** One value that the store knows, kept current. Changes of other values draw nothing again. */
export function useStoreValue<Name extends keyof StoreSnapshot>(name: Name): StoreSnapshot[Name] {
  const { store } = useOnboardingContext()
  return useSyncExternalStore(
    store.subscribe,
    () => store.getSnapshot()[name],
    () => initialSnapshot[name],
  )
}
