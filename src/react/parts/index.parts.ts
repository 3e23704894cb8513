export { Actions as OnboardingActions, type ActionsProps as OnboardingActionsProps } from './actions.js'
export { Badge as OnboardingBadge, type BadgeProps as OnboardingBadgeProps } from './badge.js'
export { Body as OnboardingBody, type BodyProps as OnboardingBodyProps } from './body.js'
export {
  Button as OnboardingButton,
  type ButtonProps as OnboardingButtonProps,
  type ButtonProps as OnboardingRetryButtonProps,
} from './button.js'
export { Checklist as OnboardingChecklist, type ChecklistProps as OnboardingChecklistProps } from './checklist.js'
export {
  CompleteButton as OnboardingCompleteButton,
  type CompleteButtonProps as OnboardingCompleteButtonProps,
} from './complete-button.js'
export { CopyButton as OnboardingCopyButton, type CopyButtonProps as OnboardingCopyButtonProps } from './copy-button.js'
export {
  ErrorActions as OnboardingErrorActions,
  type ErrorActionsProps as OnboardingErrorActionsProps,
} from './error-actions.js'
export { Note as OnboardingNote, type NoteProps as OnboardingNoteProps } from './note.js'
export { PortalLink as OnboardingPortalLink, type PortalLinkProps as OnboardingPortalLinkProps } from './portal-link.js'
export {
  RecheckButton as OnboardingRecheckButton,
  type RecheckButtonProps as OnboardingRecheckButtonProps,
} from './recheck-button.js'
export { RetryButton as OnboardingRetryButton } from './retry-button.js'
export { Screen as OnboardingScreen, type ScreenProps as OnboardingScreenProps } from './screen.js'
export { Skeleton as OnboardingSkeleton, type SkeletonProps as OnboardingSkeletonProps } from './skeleton.js'
export { Steps as OnboardingSteps, type StepsProps as OnboardingStepsProps } from './steps.js'
export { Title as OnboardingTitle, type TitleProps as OnboardingTitleProps } from './title.js'
export { WayOut as OnboardingWayOut, type WayOutProps as OnboardingWayOutProps } from './way-out.js'
