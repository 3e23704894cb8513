import { html } from 'hono/html'
import { layout, type Html } from './layout.js'

const problems = {
  forbidden: ['다른 곳에서 온 요청이에요', '차곡 화면에서 처음부터 진행해 주세요.'],
  notYours: ['내 계좌가 아니에요', '목록에서 다시 선택해 주세요. 그사이 연결이 끊겼을 수도 있어요.'],
  notFound: ['없는 페이지예요', '주소를 다시 살펴봐 주세요.'],
  tryLater: ['지금은 계좌를 살펴볼 수 없어요', '선택한 내용은 그대로예요. 뒤로 가서 조금 뒤에 다시 시도해 주세요.'],
  broken: ['문제가 생겼어요', '뒤로 가서 다시 시도해 주세요.'],
} as const

/** Says what went wrong and what to do. */
export function problemPage(problem: keyof typeof problems): Html {
  const [title, next] = problems[problem]
  return layout(
    { title },
    html`<div class="card screen">
      <h1>${title}</h1>
      <p>${next}</p>
      <div class="dock"><a class="next" href="/">처음으로</a></div>
    </div>`,
  )
}
