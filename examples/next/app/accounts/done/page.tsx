import { firmName } from 'ieum/query'
import { redirect } from 'next/navigation'
import { getSession } from '@/lib/session'

export default async function DonePage() {
  const account = (await getSession())?.account
  if (!account) redirect('/')
  return (
    <div className="card">
      <h1>연결을 마쳤어요</h1>
      <p>이 계좌의 자산을 모아 보여 드릴게요.</p>
      <dl className="account">
        <dt>{firmName(account.firmCode)}</dt>
        {account.alias && <dd>{account.alias}</dd>}
        <dd className="number">{account.number}</dd>
      </dl>
      <a className="next" href="/">
        다른 계좌 선택하기
      </a>
    </div>
  )
}
