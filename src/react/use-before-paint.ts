import { useEffect, useLayoutEffect } from 'react'

/** An effect that runs before the browser paints; on a server, where none run, without React 18's warning. */
export const useBeforePaint = typeof window === 'undefined' ? useEffect : useLayoutEffect
