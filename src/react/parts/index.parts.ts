export { Actions as OnboardingActions, type ActionsProps as OnboardingActionsProps } from './actions.js'
export { Body as OnboardingBody, type BodyProps as OnboardingBodyProps } from './body.js'
export {
  Button as OnboardingButton,
  type ButtonProps as OnboardingButtonProps,
  type ButtonProps as OnboardingRetryButtonProps,
  type ButtonVariant as OnboardingButtonVariant,
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
export {
  Illustration as OnboardingIllustration,
  type IllustrationProps as OnboardingIllustrationProps,
} from './illustration.js'
export type { IllustrationName as OnboardingIllustrationName } from './illustration-drawings.js'
export { Note as OnboardingNote, type NoteProps as OnboardingNoteProps } from './note.js'
export type { PortalLinkProps as OnboardingPortalLinkProps } from './bare-portal-link.js'
export { PortalLink as OnboardingPortalLink } from './portal-link.js'
export {
  Progress as OnboardingProgress,
  type ProgressProps as OnboardingProgressProps,
  type ProgressStep as OnboardingProgressStep,
} from './progress.js'
export {
  RecheckButton as OnboardingRecheckButton,
  type RecheckButtonProps as OnboardingRecheckButtonProps,
} from './recheck-button.js'
export { RetryButton as OnboardingRetryButton } from './retry-button.js'
export {
  Screen as OnboardingScreen,
  type ScreenProps as OnboardingScreenProps,
  type ScreenRootProps as OnboardingScreenRootProps,
} from './screen.js'
export { Skeleton as OnboardingSkeleton, type SkeletonProps as OnboardingSkeletonProps } from './skeleton.js'
export { Steps as OnboardingSteps, type StepsProps as OnboardingStepsProps } from './steps.js'
export { Title as OnboardingTitle, type TitleProps as OnboardingTitleProps } from './title.js'
export {
  OpenInBrowser as OnboardingOpenInBrowser,
  type OpenInBrowserProps as OnboardingOpenInBrowserProps,
} from './open-in-browser.js'
