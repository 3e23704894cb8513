import type { Args, Decorator } from '@storybook/react-vite'
import type { OnboardingProviderProps } from 'ieum'
import { ko } from 'ieum/locales/ko'
import type { HostServer } from './create-stage-backend.js'
import { locales } from './locales.js'
import { networks, setOnline, type NetworkName } from './network.js'
import { Stage } from './stage.js'
import type { StageArgs } from './stage-args.js'

/** Parameters of a story about what is not worth a control. */
export interface StageParameters {
  /** `false`: the story brings a stage of its own. */
  stage?: false
  /** What the host's own server does before the kit's handler. */
  host?: HostServer
  /** The clock of sandbox and server, epoch milliseconds. */
  now?: () => number
  /** Props of the provider. */
  provider?: Partial<Omit<OnboardingProviderProps, 'endpoint' | 'portal'>>
}

/** So that nobody waits long for a story that fails. */
const quickLimits = { attemptMs: 400, totalMs: 1000, retryDelayMs: 1 }

/** Puts a story on a stage of its own, in the language and on the network of the toolbar. */
export const withStage: Decorator<Args> = (Story, { args, globals, parameters }) => {
  const { stage, host, now, provider } = parameters as StageParameters
  const network = globals.network as NetworkName
  setOnline(network !== 'offline')
  if (stage === false) return <Story />
  const { persona, faults, trip, openIn } = args as StageArgs
  const troubles = networks[network].faults
  return (
    <Stage
      key={JSON.stringify([persona, faults, trip, troubles])}
      persona={persona}
      faults={[...troubles, ...faults]}
      limits={faults.length > 0 ? quickLimits : {}}
      host={host}
      now={now}
      trip={trip}
      openIn={openIn === 'tab' ? 'tab' : undefined}
      locale={locales[globals.locale as string] ?? ko}
      {...provider}
    >
      <Story />
    </Stage>
  )
}
