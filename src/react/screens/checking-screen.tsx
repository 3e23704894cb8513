import { forwardRef } from 'react'
import { Note } from '../parts/note.js'
import { Progress } from '../parts/progress.js'
import { Screen, type ScreenRootProps } from '../parts/screen.js'
import { Skeleton } from '../parts/skeleton.js'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { useSkeletonTimer } from './use-skeleton-timer.js'

/** The first requests are under way: a skeleton in the shape of what will come. */
export const CheckingScreen = forwardRef<HTMLElement, ScreenRootProps>(function CheckingScreen(props, ref) {
  const { t } = useMessages(firstMessages)
  const slow = useSkeletonTimer()
  return (
    <Screen ref={ref} name="checking" aria-busy {...props}>
      <p className="ieum-hidden">{t('checking')}</p>
      <Progress />
      <Skeleton shape="title" />
      <Skeleton shape="line" />
      <Skeleton />
      <Skeleton />
      <Skeleton />
      <Note data-slow={slow || undefined}>{slow && t('checkingSlow')}</Note>
    </Screen>
  )
})
