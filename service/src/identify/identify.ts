import type { Identity } from 'ieum/server'

/** Finds out who is signed in; null for nobody. */
export type Identify = (request: Request) => Promise<Identity | null>
