import { people } from './people.js'

/** The provider's page, on which the user says who they are and agrees or not. @param {{ redirectUri: string, state: string }} request */
export function renderAuthorizePage({ redirectUri, state }) {
  const choices = Object.entries(people).map(
    ([id, { shownName }], index) =>
      `<label><input type="radio" name="person" value="${id}" ${index === 0 ? 'checked' : ''}> ${shownName}</label>`,
  )
  return `<!doctype html>
<html lang="ko">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <title>오픈뱅킹 동의 (연습용)</title>
    <style>
      body { max-width: 440px; margin: 40px auto; padding: 0 20px; font: 16px/26px system-ui, sans-serif; word-break: keep-all; }
      h1 { font-size: 24px; line-height: 32px; }
      label { display: flex; gap: 8px; min-height: 48px; align-items: center; }
      fieldset { margin: 0; padding: 0; border: 0; }
      button { width: 100%; min-height: 54px; margin-top: 12px; border: 1px solid currentcolor; border-radius: 16px; background: none; color: inherit; font: inherit; }
      button[value=agree] { border: 0; background: #1b5bd7; color: #fff; font-weight: 600; }
    </style>
  </head>
  <body>
    <h1>계좌 조회에 동의해 주세요</h1>
    <p>연습용 화면이에요. 진짜 제공자의 화면과는 달라요.</p>
    <form method="post" action="/authorize">
      <input type="hidden" name="redirect_uri" value="${escape(redirectUri)}">
      <input type="hidden" name="state" value="${escape(state)}">
      <fieldset><legend>누구로 동의할까요?</legend>${choices.join('')}</fieldset>
      <button name="decision" value="agree">동의하기</button>
      <button name="decision" value="refuse">동의하지 않기</button>
    </form>
  </body>
</html>`
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
