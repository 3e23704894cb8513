import { firmName } from '../../contract/firm-name.js'
import type { Persona } from '../personas/persona.js'
import { isLongList, renderAccount } from './account-list.js'
import { html, type Html } from './html.js'
import { layout } from './layout.js'
import { renderFlashMessage } from './flash-message.js'
import { getAllAccounts, issueAccount } from './portal-actions.js'
import { redirectTo, sendPage } from './portal-response.js'
import type { PortalPage, PageContext } from './portal-page.js'

/** Firms that exist only in the sandbox. */
const sandboxFirms = ['00991', '00992', '00993']
const suggestedAliases = ['주식투자용', '펀드투자용', '해외주식', '연금저축']
const maxAliasLength = 20

/** Why a form was refused, and its values. */
interface Refusal {
  field: 'firm' | 'alias'
  reason: string
  firm: string
  alias: string
}

/** Issues virtual accounts, one at a time. */
export const accountsPage: PortalPage = {
  membersOnly: true,
  show: (context) => sendPage(render(context)),
  submit(context, form) {
    const firm = form.get('firm') ?? ''
    const alias = (form.get('alias') ?? '').trim()
    const refuse = (field: Refusal['field'], reason: string) =>
      sendPage(render(context, { field, reason, firm, alias }), 400)
    if (!sandboxFirms.includes(firm)) return refuse('firm', '증권사를 선택해 주세요.')
    if (alias.length > maxAliasLength) return refuse('alias', '별칭은 20자까지 쓸 수 있어요.')
    issueAccount(context.persona, firm, alias, context.state)
    return redirectTo('/portal/accounts?done=issued')
  },
}

function render({ persona, url }: PageContext, refusal?: Refusal): Html {
  const count = getAllAccounts(persona).length
  const body = html`<p class="lead">가상계좌번호는 실제 계좌번호를 대신해요. 앱에는 이 번호만 전달돼요.</p>
    ${refusal ? renderFlashMessage('problem', refusal.reason) : renderFlashMessage('done', getFlashText(url, count))}
    ${count > 0 && renderList(persona)} ${renderForm(count, refusal)}`
  return layout({
    title: count > 0 ? '가상계좌가 준비됐어요' : '가상계좌를 발급받아요',
    ...(persona.accounts.length === 0 && { step: 2 }),
    path: '/portal/accounts',
    persona,
    isRefusal: refusal !== undefined,
    body,
  })
}

function getFlashText(url: URL, count: number): string | null {
  if (count === 0) return '포털 가입을 마쳤어요.'
  return url.searchParams.get('done') === 'issued' ? '가상계좌를 발급했어요.' : null
}

function renderForm(count: number, refusal?: Refusal): Html {
  const firm = refusal ? refusal.firm : sandboxFirms[count % sandboxFirms.length]
  const alias = refusal ? refusal.alias : suggestedAliases[count % suggestedAliases.length]
  return html`<form method="post" action="/portal/accounts" class="card">
    <h2>${count > 0 ? '하나 더 발급받기' : '새 가상계좌'}</h2>
    <fieldset>
      <legend>증권사</legend>
      <div class="choices">${sandboxFirms.map((code) => renderFirm(code, code === firm))}</div>
    </fieldset>
    <label for="alias">계좌 별칭</label>
    <input
      id="alias"
      name="alias"
      maxlength="${maxAliasLength}"
      value="${alias}"
      aria-describedby="hint"
      ${refusal?.field === 'alias' && html`aria-invalid="true"`}
      autocomplete="off"
    />
    <p class="muted" id="hint">앱에 보이는 이름이에요. 20자까지 써요.</p>
    <button class="${count > 0 && 'secondary'}">가상계좌 발급</button>
  </form>`
}

function renderFirm(code: string, checked: boolean): Html {
  return html`<label class="choice">
    <input type="radio" name="firm" value="${code}" required ${checked && html`checked`} />
    <span>${firmName(code)}</span>
  </label>`
}

/** The newest comes first, because the user has just issued it. */
function renderList({ accounts, issued }: Persona): Html {
  const count = accounts.length + issued.length
  return html`<section class="card">
      <h2 id="mine">내 가상계좌 <span class="count">${count}</span></h2>
      <ul class="rows ${isLongList(count) && 'long'}" ${isLongList(count) && html`tabindex="0"`} aria-labelledby="mine">
        ${issued.toReversed().map((row) => html`<li>${renderAccount(row)}</li>`)}
        ${accounts.map((row) => html`<li>${renderAccount(row, '앱에 연결됨')}</li>`)}
      </ul>
    </section>
    <p class="actions"><a class="button" href="/portal/apps">다음: 앱에 연결하기</a></p>`
}
