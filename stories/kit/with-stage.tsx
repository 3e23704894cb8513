import type { Args, Decorator } from '@storybook/react-vite'
import type { OnboardingProviderProps } from 'ieum'
import { ko } from 'ieum/locales/ko'
import type { HostServer } from './create-stage-backend.js'
import { locales } from './locales.js'
import { setTexts } from './messages.js'
import { networks, setOnline, type NetworkName } from './network.js'
import { Stage } from './stage.js'
import type { StageArgs } from './stage-args.js'

/** Parameters of a story that have no control. */
interface StageParameters {
  /** `false`: the story has its own stage. */
  stage?: false
  /** What the host's own server does around the kit's handler. */
  host?: HostServer
  /** Props of the provider. */
  provider?: Partial<Omit<OnboardingProviderProps, 'endpoint' | 'portal'>>
}

/** Short, so that a story about an error does not take long. */
const quickLimits = { attemptMs: 400, totalMs: 1000, retryDelayMs: 1 }

/** Gives a story its own stage, with the language and the network of the toolbar. */
export const withStage: Decorator<Args> = (Story, { args, globals, parameters }) => {
  const { stage, host, provider } = parameters as StageParameters
  const network = globals.network as NetworkName
  setOnline(network !== 'offline')
  const locale = locales[globals.locale as string] ?? ko
  setTexts(locale)
  if (stage === false) return <Story />
  const { persona, faults, handoff, openIn } = args as StageArgs
  const networkFaults = networks[network].faults
  return (
    <Stage
      key={JSON.stringify([persona, faults, handoff, networkFaults])}
      persona={persona}
      faults={[...networkFaults, ...faults]}
      limits={faults.length > 0 ? quickLimits : {}}
      host={host}
      handoff={handoff}
      openIn={openIn === 'tab' ? 'tab' : undefined}
      locale={locale}
      {...provider}
    >
      <Story />
    </Stage>
  )
}
