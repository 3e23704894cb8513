import { html } from 'hono/html'
import { layout, type Html, type Shown } from './layout.js'
import { stackedCards } from './pictures.js'

const groups = [
  { title: '처음부터', lead: '가입부터 연결까지, 포털에 다녀와요.', ids: ['newcomer', 'unlinked'] },
  {
    title: '계좌 선택하기',
    lead: '둘이든 천 개든, 값이 뒤섞여 있어도 선택할 수 있어요.',
    ids: ['hong', 'many', 'heavy', 'odd'],
  },
  { title: '동의 기간', lead: '곧 끝나거나 이미 끝난 동의를 갱신해요.', ids: ['expiring', 'expired', 'lapsed'] },
  { title: '막혔을 때', lead: '무슨 일인지, 이제 무엇을 하면 되는지 알려 줘요.', ids: ['locked', 'unknown'] },
]

/** What the demo is, and whom to look at it as. */
export function startPage(personas: readonly Shown[]): Html {
  const known = groups.flatMap(({ ids }) => ids)
  const others = personas.filter(({ id }) => !known.includes(id))
  return layout(
    { title: '누구로 둘러볼까요?' },
    html`<div class="start">
      <section class="hero">
        ${stackedCards}
        <h1>증권 계좌를 잇는 길, 이음</h1>
        <p>
          포털 가입, 계좌 연결, 계좌 선택까지 이음의 화면이 이끌어요. 가짜 앱 차곡에서 직접 눌러 보세요. 사람도 번호도
          포털도 지어냈어요.
        </p>
        <p lang="en">
          ieum leads people to the portal and back, and lets them choose an account. Everything here is made up.
        </p>
        <ol class="three">
          <li>가입</li>
          <li>연결</li>
          <li>선택</li>
        </ol>
      </section>
      <section class="choice">
        <h2>누구로 둘러볼까요?</h2>
        ${groups.map(({ title, lead, ids }) =>
          peopleGroup(
            title,
            lead,
            personas.filter(({ id }) => ids.includes(id)),
          ),
        )}
        ${others.length > 0 ? peopleGroup('직접 추가한 사람', 'people.json에서 왔어요.', others) : ''}
      </section>
    </div>`,
  )
}

function peopleGroup(title: string, lead: string, people: readonly Shown[]): Html {
  return html`<h3>${title}</h3>
    <p class="lead">${lead}</p>
    <ul class="people">
      ${people.map(
        ({ id, shownName }) =>
          html`<li>
            <a href="/login?persona=${id}"><span>${shownName}</span> <code>${id}</code></a>
          </li>`,
      )}
    </ul>`
}
