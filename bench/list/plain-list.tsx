import { useState, type ReactNode } from 'react'
import type { VirtualAccount } from 'ieum'
import { firmName } from 'ieum/query'

/** What the picker draws, written by hand with nothing but React: no parts, no contexts, no memo. */
export function PlainList({ accounts }: { accounts: readonly VirtualAccount[] }): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null)
  const [filter, setFilter] = useState('')
  const [isRevealed, setRevealed] = useState(false)
  const isShown = ({ firmCode, alias, number }: VirtualAccount) =>
    [firmName(firmCode), alias ?? '', number].some((text) =>
      text.toLowerCase().replaceAll(/\s/g, '').includes(filter.toLowerCase().replaceAll(/\s/g, '')),
    )
  const firmCodes = [...new Set(accounts.map(({ firmCode }) => firmCode))]
  const firms = firmCodes.map((code) => [code, accounts.filter(({ firmCode }) => firmCode === code)] as const)
  return (
    <section data-ieum-state="choosing" lang="ko" className="ieum ieum-screen">
      <ol className="ieum-progress" aria-label="진행 단계">
        {['가입', '연결'].map((step) => (
          <li key={step} data-done>
            <Icon path="m5 12.5 4.5 4.5L19 7.5" />
            {step}
            <span className="ieum-hidden"> 완료</span>
          </li>
        ))}
        <li aria-current="step">선택</li>
      </ol>
      <fieldset aria-label="사용할 계좌를 선택해&nbsp;주세요" className="ieum-group">
        <h2 tabIndex={-1} className="ieum-title">
          사용할 계좌를 선택해&nbsp;주세요
        </h2>
        <label className="ieum-filter">
          <Icon path="m20 20-4.5-4.5M11 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12" />
          <input
            type="search"
            aria-label="계좌 검색"
            placeholder="계좌 검색"
            autoComplete="off"
            className="ieum-filter-input"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </label>
        <div className="ieum-tools">
          <button
            type="button"
            role="switch"
            aria-checked={isRevealed}
            className="ieum-reveal"
            onClick={() => setRevealed(!isRevealed)}
          >
            계좌번호 모두 보기
          </button>
        </div>
        <div className="ieum-firms">
          {firms.map(([firmCode, own]) => (
            <div
              key={firmCode}
              className="ieum-firm"
              role="group"
              aria-labelledby={`firm-${firmCode}`}
              hidden={!own.some(isShown)}
            >
              <p id={`firm-${firmCode}`} className="ieum-firm-name">
                {firmName(firmCode)}
              </p>
              <div className="ieum-list">
                {own.map((account) => (
                  <div key={account.id} className="ieum-row" hidden={!isShown(account)}>
                    <Row
                      account={account}
                      selected={chosen === account.id}
                      isRevealed={isRevealed}
                      onChange={() => setChosen(account.id)}
                    />
                  </div>
                ))}
              </div>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="ieum-link-more">
        <a
          href="https://portal.test/sign-up"
          target="_blank"
          rel="noopener noreferrer"
          {...{ 'aria-description': '새 탭에서 열려요' }}
          className="ieum-button-dashed"
        >
          <span className="ieum-label">
            <Icon path="M12 5v14M5 12h14" />
            다른 계좌 더 연결하기
          </span>
        </a>
      </div>
    </section>
  )
}

interface RowProps {
  account: VirtualAccount
  selected: boolean
  isRevealed: boolean
  onChange: () => void
}

function Row({ account, selected, isRevealed, onChange }: RowProps): ReactNode {
  const { id, firmCode, number, alias } = account
  const firm = firmName(firmCode)
  const colour = Array.from(firmCode).reduce((total, digit) => total * 31 + (digit.codePointAt(0) ?? 0), 7) % 6
  return (
    <>
      <label className="ieum-item" data-selected={selected || undefined}>
        <span aria-hidden="true" className="ieum-firm-mark" data-colour={colour}>
          {firm[0]}
        </span>
        <span className="ieum-item-text">
          <span className="ieum-item-name">
            <bdi className="ieum-item-alias">{alias ?? firm}</bdi>
          </span>
          <span {...mask} className="ieum-item-number fs-mask ph-no-capture">
            {isRevealed ? group(number) : <Masked number={number} />}
          </span>
        </span>
        <input
          type="radio"
          name="plain"
          value={id}
          checked={selected}
          aria-label={alias === null ? firm : `${firm} ${alias}`}
          aria-describedby={`number-${id}`}
          className="ieum-item-input"
          onChange={onChange}
        />
      </label>
      <span {...mask} className="fs-mask ph-no-capture" id={`number-${id}`} hidden>
        {Array.from(isRevealed ? number : number.slice(-10)).join(' ')}
      </span>
    </>
  )
}

/** What keeps recorders of sessions away from a number. */
const mask = {
  'data-private': true,
  'data-sentry-mask': true,
  'data-dd-privacy': 'mask',
  'data-hj-suppress': true,
  'data-clarity-mask': 'true',
} as const

function Masked({ number }: { number: string }): ReactNode {
  return (
    <>
      <span aria-hidden="true">{group(number.slice(0, -10)).replaceAll(/\d/g, '•')} </span>
      {group(number.slice(-10))}
    </>
  )
}

const group = (digits: string) => digits.replaceAll(/\d{4}(?=\d)/g, '$& ')

function Icon({ path }: { path: string }): ReactNode {
  return (
    <svg className="ieum-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
