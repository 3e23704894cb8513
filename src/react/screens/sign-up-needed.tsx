import type { ReactNode } from 'react'
import type { MessageKey } from '../messages.js'
import { Badge } from '../parts/badge.js'
import { Icon, type IconName } from '../parts/icon.js'
import { HandOff } from '../parts/hand-off.js'
import { Screen } from '../parts/screen.js'
import { Title } from '../parts/title.js'
import { useWords } from '../use-words.js'

/** What makes users fail at the portal, told before they leave. */
const checklist: readonly (readonly [IconName, MessageKey, MessageKey])[] = [
  ['phone', 'checklistPhone', 'checklistPhoneNote'],
  ['shield', 'checklistCertificate', 'checklistCertificateNote'],
  ['chart', 'checklistAccount', 'checklistAccountNote'],
]

/** Screen 2. */
export function SignUpNeeded(): ReactNode {
  const { say } = useWords()
  return (
    <Screen name="signUpNeeded">
      <Badge icon="home" />
      <Title>{say('signUpTitle')}</Title>
      <p className="ieum-body">{say('signUpBody')}</p>
      <Checklist />
      <div className="ieum-actions">
        <HandOff purpose="signUp">{say('signUp')}</HandOff>
      </div>
    </Screen>
  )
}

function Checklist(): ReactNode {
  const { say } = useWords()
  return (
    <div className="ieum-checklist">
      <p className="ieum-checklist-title">{say('checklistTitle')}</p>
      <ul>
        {checklist.map(([icon, label, note]) => (
          <li key={label}>
            <Icon name={icon} />
            <span>
              {say(label)}
              <small>{say(note)}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
