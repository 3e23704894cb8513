import { forwardRef } from 'react'
import { lateMessages } from '../../i18n/locales/ko/late-messages.js'
import { useMessages } from '../../i18n/use-messages.js'
import type { InAppBrowser } from '../../internals/in-app-browser.js'
import { Button } from '../../parts/button.js'
import { Progress } from '../../parts/progress.js'
import { Screen, type ScreenProps } from '../../parts/screen.js'
import { useOnboardingContext } from '../../provider/onboarding-context.js'
import { OpenInBrowserContent } from './open-in-browser-content.js'
import { useFailedStep } from './use-failed-step.js'

interface OpenInBrowserScreenProps extends ScreenProps {
  browser: InAppBrowser
}

/** Instead of a screen that leads to the portal, until the user decides to continue in the app. */
export const OpenInBrowserScreen = forwardRef<HTMLElement, OpenInBrowserScreenProps>(function OpenInBrowserScreen(
  { browser, ...props },
  ref,
) {
  const { store } = useOnboardingContext()
  const { t } = useMessages(lateMessages)
  const failedStep = useFailedStep()
  const step = props.name === 'failed' ? failedStep : props.name === 'signUpNeeded' ? 'signUp' : 'link'
  return (
    <Screen ref={ref} {...props}>
      <Progress step={step} />
      <OpenInBrowserContent browser={browser}>
        <Button variant="plain" onClick={store.stayInApp}>
          {t('continueHere')}
        </Button>
      </OpenInBrowserContent>
    </Screen>
  )
})
