import { useEffect, useLayoutEffect } from 'react'

/** A layout effect. On a server, where no effects run, React 18 warns about layout effects, so it is a plain effect there. */
export const useIsoLayoutEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect
