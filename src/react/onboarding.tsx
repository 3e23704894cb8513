import { forwardRef } from 'react'
import { Actions } from './parts/actions.js'
import { Badge } from './parts/badge.js'
import { Body } from './parts/body.js'
import { Button } from './parts/button.js'
import { Checklist } from './parts/checklist.js'
import { CompleteButton, type CompleteButtonProps } from './parts/complete-button.js'
import { CopyButton } from './parts/copy-button.js'
import { ErrorActions } from './parts/error-actions.js'
import { Note } from './parts/note.js'
import { PortalLink } from './parts/portal-link.js'
import { RecheckButton } from './parts/recheck-button.js'
import { RetryButton } from './parts/retry-button.js'
import { Screen } from './parts/screen.js'
import { Skeleton } from './parts/skeleton.js'
import { Steps } from './parts/steps.js'
import { Title } from './parts/title.js'
import { WayOut } from './parts/way-out.js'
import { PickerContent } from './picker/picker-content.js'
import { getRootProps, PickerRoot, type PickerProps } from './picker/picker-root.js'
import { PortalSignupGate } from './portal-signup-gate.js'

/** Props of {@link Onboarding}. */
export type OnboardingProps = PickerProps & Pick<CompleteButtonProps, 'onComplete'>

/** The whole journey in one component: gate, picker and the button that ends it. */
export const Onboarding = /* @__PURE__ */ Object.assign(
  forwardRef<HTMLElement, OnboardingProps>(function Onboarding({ onComplete, ...props }, ref) {
    return (
      <PortalSignupGate ref={ref} {...getRootProps(props)}>
        <PickerRoot ref={ref} {...props}>
          <PickerContent />
          <Actions>
            <CompleteButton onComplete={onComplete} />
          </Actions>
        </PickerRoot>
      </PortalSignupGate>
    )
  }),
  {
    Screen,
    Badge,
    Title,
    Body,
    Note,
    Actions,
    Button,
    PortalLink,
    RecheckButton,
    RetryButton,
    ErrorActions,
    CompleteButton,
    CopyButton,
    WayOut,
    Checklist,
    Steps,
    Skeleton,
  },
)
