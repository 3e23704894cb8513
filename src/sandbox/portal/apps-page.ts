import type { AccountRow, Persona } from '../personas/persona.js'
import { isLongList, renderAccount } from './account-list.js'
import { html, type Html } from './html.js'
import { layout } from './layout.js'
import { renderFlashMessage } from './flash-message.js'
import { getAllAccounts, getRowKey, linkAccounts } from './portal-actions.js'
import { redirectTo, sendPage } from './portal-response.js'
import type { PortalPage, PageContext } from './portal-page.js'

/** Links accounts to the app, with the consent to it. */
export const appsPage: PortalPage = {
  membersOnly: true,
  show: (context) => sendPage(render(context)),
  submit(context, form) {
    const { persona, state } = context
    const chosen = new Set(form.getAll('account'))
    const known = getAllAccounts(persona).some((row) => chosen.has(getRowKey(row)))
    if (!known) return sendPage(render(context, '연결할 계좌를 하나 이상 선택해 주세요.'), 400)
    linkAccounts(persona, chosen, state.now())
    return redirectTo('/portal/linked')
  },
}

function render({ persona }: PageContext, problem?: string): Html {
  const hasAccounts = getAllAccounts(persona).length > 0
  const body = hasAccounts ? renderForm(persona, problem) : renderEmpty()
  return layout({
    title: '앱에 계좌를 연결해요',
    ...(persona.accounts.length === 0 && { step: 2 }),
    path: '/portal/apps',
    persona,
    isRefusal: problem !== undefined,
    body,
  })
}

function renderEmpty(): Html {
  return html`<p class="lead">아직 가상계좌가 없어요. 먼저 하나 발급받아 주세요.</p>
    <p class="actions"><a class="button" href="/portal/accounts">가상계좌 발급받기</a></p>`
}

/** At first all accounts are checked, because most users come to link what they have just issued. After a refusal none is. */
function renderForm({ accounts, issued }: Persona, problem?: string): Html {
  const checked = !problem
  const count = accounts.length + issued.length
  return html`<p class="lead">앱이 볼 수 있는 계좌를 선택해 주세요. 선택하지 않은 계좌는 연결되지 않아요.</p>
    ${renderFlashMessage('problem', problem)}
    <form method="post" action="/portal/apps">
      <fieldset class="card">
        <legend>연결할 계좌 <span class="count">${count}</span></legend>
        <div class="rows ${isLongList(count) && 'long'}">
          ${issued.toReversed().map((row) => renderOption(row, checked))}
          ${accounts.map((row) => renderOption(row, checked, '연결됨'))}
        </div>
        <p class="more"><a href="/portal/accounts">가상계좌 더 발급받기</a></p>
      </fieldset>
      <section class="card" aria-labelledby="consent">
        <h2 id="consent">제3자 정보 제공 동의</h2>
        <p class="muted" id="consent-text">
          아래 버튼을 누르면 선택한 계좌의 잔고와 거래 내역을 앱에 제공하는 데 동의해요. 동의는 오늘부터 1년 동안
          이어지고, 언제든 철회할 수 있어요.
        </p>
      </section>
      <p class="actions"><button aria-describedby="consent-text">연결하기</button></p>
    </form>`
}

function renderOption(row: AccountRow, checked: boolean, tag?: string): Html {
  return html`<label class="option">
    <input type="checkbox" name="account" value="${getRowKey(row)}" ${checked && html`checked`} />
    ${renderAccount(row, tag)}
  </label>`
}
