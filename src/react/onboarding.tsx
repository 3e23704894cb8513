'use client'

import { forwardRef } from 'react'
import { PortalSignupGate } from './gate/portal-signup-gate.js'
import { Actions } from './parts/actions.js'
import { CompleteButton, type CompleteButtonProps } from './parts/complete-button.js'
import { PickerContent } from './picker/root/picker-content.js'
import { getRootProps, PickerRoot, type PickerProps } from './picker/root/picker-root.js'

/** Props of {@link Onboarding}. */
export type OnboardingProps = PickerProps & Pick<CompleteButtonProps, 'onComplete'>

/**
 * The whole journey in one component: gate, picker and the button that ends the journey.
 * @example
 * <Onboarding mode="multiple" onComplete={(accounts) => save(accounts)} />
 */
export const Onboarding = forwardRef<HTMLElement, OnboardingProps>(function Onboarding({ onComplete, ...props }, ref) {
  return (
    <PortalSignupGate ref={ref} {...getRootProps(props)}>
      <PickerRoot ref={ref} {...props}>
        <PickerContent />
        <Actions pinned>
          <CompleteButton onComplete={onComplete} />
        </Actions>
      </PickerRoot>
    </PortalSignupGate>
  )
})
