import { html } from 'hono/html'
import { firmName } from 'ieum/server'
import type { Session } from '../platform.js'
import { layout, type Html, type Shown } from './layout.js'
import { stackedCards } from './pictures.js'

type Account = NonNullable<Session['account']>

/** Shown after the backend confirmed that the account is the visitor's. */
export function donePage(persona: Shown, account: Account): Html {
  return layout(
    { title: '완료', visitor: persona },
    html`<div class="card screen">
      ${stackedCards}
      <h1>계좌를 연결했어요</h1>
      <p>이제 차곡이 이 계좌의 자산을 모아 보여 드려요.</p>
      ${chosenAccount(account)}
      <div class="dock">
        <a class="next" href="/portfolio">내 자산 보기</a>
        <a class="plain" href="/">다른 계좌 선택하기</a>
      </div>
    </div>`,
  )
}

const holdings = [
  ['국내 주식', 6_420_000],
  ['해외 주식', 3_180_000],
  ['예수금', 740_000],
] as const

const formatWon = (amount: number) => `${amount.toLocaleString('ko-KR')}원`

/** What a host does with the account, with made-up amounts. */
export function portfolioPage(persona: Shown, account: Account): Html {
  const total = holdings.reduce((sum, [, amount]) => sum + amount, 0)
  return layout(
    { title: '내 자산', visitor: persona },
    html`<div class="card screen">
      <h1>내 자산</h1>
      <p class="total">${formatWon(total)}</p>
      ${chosenAccount(account)}
      <dl class="holdings">
        ${holdings.map(
          ([name, amount]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${formatWon(amount)}</dd>
            </div>`,
        )}
      </dl>
      <p class="small">연습용 금액이에요. 어느 계좌를 선택해도 같아요.</p>
      <div class="dock">
        <a class="next quiet" href="/linked">연결 관리</a>
      </div>
    </div>`,
  )
}

function chosenAccount({ firmCode, alias }: Account): Html {
  const firm = firmName(firmCode) || '증권사 정보 없음'
  const name = html`<strong>${firm}</strong> <bdi>${alias ?? ''}</bdi>`
  return html`<p class="chosen">${name}</p>`
}
