import { forwardRef } from 'react'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { useIsOffline } from '../internals/use-is-offline.js'
import { Actions } from '../parts/actions.js'
import { Body } from '../parts/body.js'
import { Button } from '../parts/button.js'
import { Status } from '../parts/status.js'
import { Progress } from '../parts/progress.js'
import { Screen, type ScreenProps } from '../parts/screen.js'
import { Title } from '../parts/title.js'

/**
 * The screen of this state could not be loaded, or not yet. Without a network there is no button to reload: that would end in the error
 * page of the browser.
 */
export const ReloadScreen = forwardRef<HTMLElement, ScreenProps>(function ReloadScreen(props, ref) {
  const { t } = useMessages(firstMessages)
  const isOffline = useIsOffline()
  const wasOffline = isOffline || props.name === 'offline'
  return (
    <Screen ref={ref} {...props}>
      <Progress />
      <Title>{t(wasOffline ? 'offlineTitle' : 'screenUnavailable')}</Title>
      {wasOffline && <Body>{t('offlineBody')}</Body>}
      {!isOffline && (
        <Actions pinned>
          <Status />
          <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
        </Actions>
      )}
    </Screen>
  )
})
