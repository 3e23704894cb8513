import { users } from '@/lib/users'

/** In place of your sign-in. */
export function People() {
  return (
    <>
      <h1>누구로 둘러볼까요?</h1>
      <p className="lead">연습용 세상에 사는 사람들이에요. 한 사람을 선택하면 그 사람의 눈으로 볼 수 있어요.</p>
      <ul className="people">
        {users.map(({ id, shownName }) => (
          <li key={id}>
            <a href={`/login?persona=${id}`}>
              {shownName} <code>{id}</code>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
