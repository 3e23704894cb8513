import { useState } from 'react'

/** A value that outlives a reload of this tab. Without storage it is a plain state. */
export function useRemembered(name: string, initial: string): [string, (value: string) => void] {
  const key = `ieum.devtools.${name}`
  const [value, setValue] = useState(() => tryStorage((storage) => storage.getItem(key)) ?? initial)
  return [
    value,
    (next) => {
      tryStorage((storage) => storage.setItem(key, next))
      setValue(next)
    },
  ]
}

function tryStorage<Value>(work: (storage: Storage) => Value): Value | null {
  try {
    return work(sessionStorage)
  } catch {
    return null
  }
}
