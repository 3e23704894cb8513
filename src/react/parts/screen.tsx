import type { ReactNode } from 'react'
import type { OnboardingState } from '../../flow/onboarding-state.js'
import { useOnboardingContext } from '../onboarding-context.js'
import { FocusKeeper } from './focus-keeper.js'

interface ScreenProps {
  name: OnboardingState['name']
  busy?: boolean
  children: ReactNode
}

/** Root of one screen. */
export function Screen({ name, busy, children }: ScreenProps): ReactNode {
  const { guide, locale } = useOnboardingContext()
  return (
    <FocusKeeper onLeave={guide.loseFocus}>
      {(ref) => (
        <section
          ref={ref}
          className="ieum ieum-screen"
          data-ieum-state={name}
          aria-busy={busy}
          lang={locale?.tag ?? 'ko'}
        >
          {children}
        </section>
      )}
    </FocusKeeper>
  )
}
