'use client'

import { forwardRef } from 'react'
import type { ScreenRootProps } from '../parts/screen.js'
import { useStoreValue } from '../store/use-store-value.js'
import { StateScreen } from './state-screen.js'

/** Props of {@link LinkAccountsPrompt}. */
export interface LinkAccountsPromptProps extends ScreenRootProps {}

/**
 * Leads the user to link virtual accounts: says what they are, links to the portal and waits for the return.
 * @example
 * <LinkAccountsPrompt />
 */
export const LinkAccountsPrompt = forwardRef<HTMLElement, LinkAccountsPromptProps>(
  function LinkAccountsPrompt(props, ref) {
    const handoff = useStoreValue('handoff')
    const name = handoff?.purpose === 'link' ? 'awaitingLink' : 'linkNeeded'
    return <StateScreen ref={ref} state={{ name }} {...props} />
  },
)
