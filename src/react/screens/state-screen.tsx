import { lateScreens } from '#late-screens'
import { forwardRef, memo, Suspense } from 'react'
import { useIsHydrating } from '../internals/use-is-hydrating.js'
import type { ScreenRootProps } from '../parts/screen.js'
import { CheckingScreen } from './checking-screen.js'
import type { LateState } from './late/late-state.js'
import { useLateScreens } from './late/use-late-screens.js'
import { ReloadScreen } from './reload-screen.js'

interface StateScreenProps extends ScreenRootProps {
  state: LateState | { name: 'checking' }
}

/**
 * Draws every state but `choosing`, which the picker draws. Until the chunk with the screen is there, the skeleton stays.
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
  if (state.name === 'checking') return <CheckingScreen ref={ref} {...props} />
  if (typeof chunk === 'object') return <chunk.LateScreen ref={ref} state={state} {...props} />
  // Without a network the chunk may take for ever.
  if (chunk === 'unavailable' || state.name === 'offline')
    return <ReloadScreen ref={ref} name={state.name} {...props} />
  // Not for later renders: React holds what comes late inside Suspense back for a while.
  if (isHydrating) throw lateScreens.load()
  return <CheckingScreen ref={ref} {...props} />
})
