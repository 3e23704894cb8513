import { firmName } from '../../contract/firm-name.js'
import type { AccountRow } from '../personas/persona.js'
import { renderAccount } from './account-list.js'
import { html, type Html } from './html.js'
import { layout, notice } from './layout.js'
import { getAllAccounts, issueAccount } from './portal-actions.js'
import { redirectTo, sendPage } from './portal-response.js'
import type { PortalPage, Visit } from './visit.js'

/** Firms that exist in the sandbox only. */
const sandboxFirms = ['00991', '00992', '00993']
const suggestedAliases = ['주식투자용', '펀드투자용', '해외주식', '연금저축']
const longestAlias = 20

/** Issues virtual accounts, one at a time. */
export const accountsPage: PortalPage = {
  membersOnly: true,
  show: (visit) => sendPage(render(visit)),
  act(visit, form) {
    const firm = form.get('firm') ?? ''
    const alias = (form.get('alias') ?? '').trim()
    if (!sandboxFirms.includes(firm)) return sendPage(render(visit, '증권사를 골라 주세요.'), 400)
    if (alias.length > longestAlias) return sendPage(render(visit, '별칭은 20자까지 쓸 수 있어요.'), 400)
    issueAccount(visit.persona, firm, alias, visit.state)
    return redirectTo('/portal/accounts?done=issued')
  },
}

function render({ persona, url }: Visit, problem?: string): Html {
  const accounts = getAllAccounts(persona)
  const done = url.searchParams.get('done') === 'issued' && !problem ? '가상계좌를 발급했어요.' : null
  const hasAccounts = accounts.length > 0
  const body = html` <p class="lead">가상계좌번호는 실제 계좌번호를 대신해요. 앱에는 이 번호만 전달돼요.</p>
    ${notice('done', done)}${notice('problem', problem)}
    ${hasAccounts && html`<p class="actions"><a class="button" href="/portal/apps">다음: 앱에 연결하기</a></p>`}
    ${renderForm(accounts.length)} ${hasAccounts && renderList(persona.accounts, persona.issued)}`
  return layout({ title: hasAccounts ? '가상계좌가 준비됐어요' : '가상계좌를 발급받아요', step: 2, persona, body })
}

function renderForm(count: number): Html {
  const alias = suggestedAliases[count % suggestedAliases.length]
  return html`<form method="post" class="card">
    <h2>${count > 0 ? '하나 더 발급받기' : '새 가상계좌'}</h2>
    <fieldset>
      <legend>증권사</legend>
      <div class="choices">
        ${sandboxFirms.map((code, index) => renderFirm(code, index === count % sandboxFirms.length))}
      </div>
    </fieldset>
    <label for="alias">계좌 별칭</label>
    <input
      id="alias"
      name="alias"
      maxlength="${longestAlias}"
      value="${alias}"
      aria-describedby="hint"
      autocomplete="off"
    />
    <p class="muted" id="hint">앱에서 이 이름으로 보여요. 20자까지 쓸 수 있어요.</p>
    <button class="${count > 0 && 'secondary'}">가상계좌 발급</button>
  </form>`
}

function renderFirm(code: string, checked: boolean): Html {
  return html`<label class="choice">
    <input type="radio" name="firm" value="${code}" required ${checked && html`checked`} />
    <span>${firmName(code)}</span>
  </label>`
}

function renderList(linked: readonly AccountRow[], issued: readonly AccountRow[]): Html {
  const newestFirst = issued.toReversed()
  return html`<section class="card">
    <h2>내 가상계좌 <span class="count">${linked.length + issued.length}</span></h2>
    <ul class="rows">
      ${newestFirst.map((row) => html`<li>${renderAccount(row)}</li>`)}
      ${linked.map((row) => html`<li>${renderAccount(row)}<span class="tag">앱에 연결됨</span></li>`)}
    </ul>
  </section>`
}
