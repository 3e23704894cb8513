import type { VirtualAccount } from 'ieum/query'

/** Shown after the backend confirmed that the account is the user's. */
export function Done({ account: { firmName, alias, displayNumber } }: { account: VirtualAccount }) {
  return (
    <div className="card">
      <h1>연결을 마쳤어요</h1>
      <p>이 계좌의 자산을 모아 보여 드릴게요.</p>
      <dl className="account">
        <dt>{firmName}</dt>
        {alias && <dd>{alias}</dd>}
        <dd className="number">{displayNumber}</dd>
      </dl>
      <a className="next" href="/">
        다른 계좌 선택하기
      </a>
    </div>
  )
}
