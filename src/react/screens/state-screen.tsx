import { lateScreens } from '#late-screens'
import { forwardRef, memo, Suspense, useState } from 'react'
import { useIsHydrating } from '../internals/use-is-hydrating.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import type { ScreenRootProps } from '../parts/screen.js'
import { useStoreValue } from '../store/use-store-value.js'
import { CheckingScreen } from './checking-screen.js'
import type { LateState } from './late/late-state.js'
import { useLateScreens } from './late/use-late-screens.js'
import { ReloadScreen } from './reload-screen.js'
import { useSkeletonTimer } from './use-skeleton-timer.js'

interface StateScreenProps extends ScreenRootProps {
  state: LateState | { name: 'checking' }
}

/**
 * Draws every state but `choosing`, which the picker draws. Until the chunk with the screen is there, the skeleton stays. Until it
 * is known what follows a screen, that screen stays, but not for long.
 * Server HTML already shows the screen. React keeps it until the chunk is there, but only if nothing is drawn again
 * meanwhile, hence the comparison.
 */
export const StateScreen = memo(
  forwardRef<HTMLElement, StateScreenProps>(function StateScreen(props, ref) {
    return (
      <Suspense>
        <CurrentScreen ref={ref} {...props} />
      </Suspense>
    )
  }),
  ({ state: before, ...propsBefore }, { state, ...props }) => isEqual(before, state) && isEqual(propsBefore, props),
)

/** True if two objects have the same values. */
function isEqual(one: object, other: object): boolean {
  const entries = Object.entries(one)
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([name, value]) => Object.is(value, Reflect.get(other, name)))
  )
}

const CurrentScreen = forwardRef<HTMLElement, StateScreenProps>(function CurrentScreen({ state, ...props }, ref) {
  const isHydrating = useIsHydrating()
  const chunk = useLateScreens()
  const held = useHeldState(state)
  if (state.name === 'checking') {
    if (!held || typeof chunk !== 'object') return <CheckingScreen ref={ref} {...props} />
    return <chunk.LateScreen ref={ref} state={held} aria-busy {...props} />
  }
  if (typeof chunk === 'object') return <chunk.LateScreen ref={ref} state={state} {...props} />
  // Without a network the chunk may take for ever.
  if (chunk === 'unavailable' || state.name === 'offline')
    return <ReloadScreen ref={ref} name={state.name} {...props} />
  // Not for later renders: React holds what comes late inside Suspense back for a while.
  if (isHydrating) throw lateScreens.load()
  return <CheckingScreen ref={ref} {...props} />
})

/** The state of the screen that stays while checking. Nobody sees that of another user or backend. */
function useHeldState(state: StateScreenProps['state']): LateState | null {
  const { subject, client } = useOnboardingContext()
  const scope = `${subject} ${client.endpoint}`
  const [last, setLast] = useState<{ scope: string; state: LateState } | null>(null)
  const isStale = useStoreValue('stale')
  const isHeld = state.name === 'checking' && !isStale && last?.scope === scope
  const isSlow = useSkeletonTimer(isHeld)
  if (state.name !== 'checking' && last?.state !== state) setLast({ scope, state })
  // A page out of the back/forward cache may show somebody else what it held, and does not come back to it.
  else if (isStale && last) setLast(null)
  return isHeld && !isSlow ? last.state : null
}
