import { forwardRef } from 'react'
import { Actions } from './parts/actions.js'
import { Badge } from './parts/badge.js'
import { Body } from './parts/body.js'
import { HandOff } from './parts/hand-off.js'
import { RecheckButton } from './parts/recheck-button.js'
import { Screen, type ScreenRootProps } from './parts/screen.js'
import { Title } from './parts/title.js'
import { Awaiting } from './screens/awaiting.js'
import { useStoreSnapshot } from './use-facts.js'
import { useWords } from './use-words.js'

/** Props of {@link LinkAccountsPrompt}. */
export interface LinkAccountsPromptProps extends ScreenRootProps {}

/** The way to link virtual accounts: what they are, the hand-off, and the wait for the return. */
export const LinkAccountsPrompt = forwardRef<HTMLElement, LinkAccountsPromptProps>(
  function LinkAccountsPrompt(props, ref) {
    const { attempt } = useStoreSnapshot()
    const { say } = useWords()
    if (attempt?.purpose === 'link') return <Awaiting ref={ref} name="awaitingLink" {...props} />
    return (
      <Screen ref={ref} name="linkNeeded" {...props}>
        <Badge icon="link" />
        <Title>{say('linkTitle')}</Title>
        <Body>{say('linkBody')}</Body>
        <Actions>
          <HandOff purpose="link" />
          <RecheckButton purpose="link" variant="plain" />
        </Actions>
      </Screen>
    )
  },
)
