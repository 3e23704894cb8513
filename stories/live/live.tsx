import { LinkedAccounts, Onboarding, type VirtualAccount } from 'ieum'
import { en } from 'ieum/locales/en'
import { ko } from 'ieum/locales/ko'
import { useState, type ReactNode } from 'react'
import { Stage } from '../kit/stage.js'

interface LiveProps {
  persona: string
  isEnglish: boolean
  /** `journey`, or `linked` for the card of linked accounts. */
  screen: string
}

/** A host page with the kit, on the sandbox in this browser. */
export function Live({ persona, isEnglish, screen }: LiveProps): ReactNode {
  return (
    <Stage persona={persona} locale={isEnglish ? en : ko}>
      <main>{screen === 'linked' ? <LinkedAccounts /> : <Journey isEnglish={isEnglish} />}</main>
    </Stage>
  )
}

function Journey({ isEnglish }: Pick<LiveProps, 'isEnglish'>): ReactNode {
  const [accounts, setAccounts] = useState<VirtualAccount[] | null>(null)
  if (!accounts) return <Onboarding mode="single" onComplete={setAccounts} />
  return (
    <section className="live-done">
      <h1>{isEnglish ? 'Ready to start' : '시작할 준비가 됐어요'}</h1>
      <p>{accounts.map(({ alias, number }) => alias ?? number).join(', ')}</p>
      <button type="button" onClick={() => setAccounts(null)}>
        {isEnglish ? 'Choose again' : '다시 선택하기'}
      </button>
    </section>
  )
}
