'use client'

import { useEffect, useInsertionEffect, useMemo } from 'react'
import { useOnboardingContext } from '../react/provider/onboarding-context.js'
import { mountPanel } from './panel/mount-panel.js'
import { createRecorder } from './recorder/create-recorder.js'

/** Props of `OnboardingDevtools`. */
export interface OnboardingDevtoolsProps {
  /**
   * Path of the sandbox's bridge on your own server, such as `/api/devtools`, for switches of persona, fault, clock and
   * quota. Without it there are no switches.
   */
  bridge?: string
}

/**
 * The panel in every build. It records what happens, and shows it in a React root of its own, so that nothing of it gets
 * into the host's page. Put it inside the provider.
 */
export function Devtools({ bridge }: OnboardingDevtoolsProps): null {
  const { subject, client, queryClient, store, eventListeners } = useOnboardingContext()
  const recorder = useMemo(
    () => createRecorder({ subject, client, queryClient, store, eventListeners }),
    [subject, client, queryClient, store, eventListeners],
  )
  // Before the effects that load, so that no request is missed.
  useInsertionEffect(() => recorder.start(), [recorder])
  useEffect(() => mountPanel(recorder, bridge), [recorder, bridge])
  return null
}
