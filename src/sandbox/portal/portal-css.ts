const palette = `:root {
  color-scheme: light dark;
  --page: #f3f5f4;
  --card: #fff;
  --text: #1a211e;
  --muted: #55615c;
  --line: #d3dad6;
  --control: #7b8882;
  --brand: #0b4a3e;
  --on-brand: #fff;
  --accent: #0b5d4c;
  --on-accent: #fff;
  --accent-tone: #e3efeb;
  --accent-text: #0a5143;
  --warn-tone: #fdf0dc;
  --warn-text: #7a4a00;
  --bad-tone: #fbe9e7;
  --bad-text: #a02318;
  --focus: #1652c9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #111614;
    --card: #1a211e;
    --text: #eaf0ed;
    --muted: #a3b0aa;
    --line: #35403b;
    --control: #84928c;
    --brand: #0a2f28;
    --accent: #7fd0b8;
    --on-accent: #06231c;
    --accent-tone: #1d3a33;
    --accent-text: #9fe0cc;
    --warn-tone: #3d2f14;
    --warn-text: #f5cf8a;
    --bad-tone: #43211e;
    --bad-text: #ffb4ab;
    --focus: #9dbdff;
  }
}`

const page = `
*, *::before { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--page);
  color: var(--text);
  font: 16px/1.5 -apple-system, BlinkMacSystemFont, 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif;
  word-break: keep-all;
  overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%;
}
main, footer, .steps ol { width: 100%; max-width: 560px; margin: 0 auto; padding-inline: 20px; }
main { padding-block: 8px 32px; }
footer { padding-block: 16px 40px; border-top: 1px solid var(--line); color: var(--muted); font-size: 13px; }
footer p { margin: 0; }
h1 { margin: 24px 0 8px; font-size: 24px; line-height: 1.35; letter-spacing: -0.01em; }
h2, legend { margin: 0; padding: 0; font-size: 17px; font-weight: 700; line-height: 1.4; }
p { margin: 8px 0; text-wrap: pretty; }
a { color: var(--accent-text); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.lead { margin: 0 0 20px; }
.muted { color: var(--muted); font-size: 14px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }`

const header = `
.top {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0 16px;
  min-height: 56px;
  padding: 6px max(20px, calc(50% - 260px));
  background: var(--brand);
  color: var(--on-brand);
}
.top p { margin: 0; }
.brand { display: flex; align-items: center; gap: 8px; min-height: 44px; font-weight: 700; }
.badge { padding: 1px 8px; border: 1px solid currentcolor; border-radius: 2px; font-size: 12px; font-weight: 500; }
.who { font-size: 14px; }
.who a { display: inline-block; padding-block: 11px; margin-left: 8px; color: inherit; }
.top :focus-visible { outline-color: #fff; }
.steps { background: var(--card); border-bottom: 1px solid var(--line); }
.steps ol { display: grid; grid-template-columns: repeat(4, 1fr); padding-block: 14px 12px; list-style: none; }
.steps li { position: relative; display: grid; justify-items: center; gap: 6px; color: var(--muted); font-size: 13px; line-height: 1.3; text-align: center; }
.steps li + li::before { content: ''; position: absolute; top: 12px; right: calc(50% + 18px); left: calc(-50% + 18px); border-top: 1px solid var(--control); }
.mark { display: grid; place-items: center; width: 26px; height: 26px; border: 1px solid var(--control); border-radius: 50%; font-weight: 700; font-variant-numeric: tabular-nums; }
.steps [data-state='current'] { color: var(--text); font-weight: 700; }
.steps [data-state='current'] .mark { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.steps [data-state='done'] .mark { border-color: var(--accent); color: var(--accent-text); }`

const content = `
.card { min-width: 0; margin: 0 0 16px; padding: 20px; border: 1px solid var(--line); border-radius: 6px; background: var(--card); }
.card > :last-child { margin-bottom: 0; }
fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
fieldset.card > legend { float: left; width: 100%; margin-bottom: 8px; }
fieldset.card > legend + * { clear: both; }
ul { margin: 12px 0; padding: 0; list-style: none; }
.checks li { padding: 6px 0 6px 26px; position: relative; }
.checks li::before { content: '✓'; position: absolute; left: 2px; color: var(--accent-text); font-weight: 700; }
.checks .muted { display: block; }
.count { color: var(--accent-text); font-variant-numeric: tabular-nums; }
.rows > * { display: flex; align-items: center; gap: 12px; min-height: 64px; padding-block: 10px; }
.rows > * + * { border-top: 1px solid var(--line); }
.rows > :last-child { padding-bottom: 0; }
.account { display: grid; flex: 1; min-width: 0; }
.alias { font-weight: 600; }
.digits { font-variant-numeric: tabular-nums; white-space: nowrap; }
.tag { flex: none; padding: 2px 8px; border-radius: 3px; background: var(--accent-tone); color: var(--accent-text); font-size: 13px; font-weight: 600; white-space: nowrap; }
.tag[data-status='ending'] { background: var(--warn-tone); color: var(--warn-text); }
.tag[data-status='over'] { background: var(--bad-tone); color: var(--bad-text); }
h2 .tag { margin-left: 4px; vertical-align: 2px; }
.notice { margin: 0 0 16px; padding: 12px 16px; border-left: 4px solid var(--accent); background: var(--accent-tone); color: var(--accent-text); font-weight: 600; }
h1 + .notice { margin-top: 16px; }
.notice[data-kind='problem'] { border-color: var(--bad-text); background: var(--bad-tone); color: var(--bad-text); }
.people a { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-height: 56px; margin-bottom: 8px; padding: 8px 16px; border: 1px solid var(--line); border-radius: 6px; background: var(--card); color: inherit; text-decoration: none; }
.people a:hover { border-color: var(--accent); }
code { color: var(--muted); font: 13px ui-monospace, SFMono-Regular, Menlo, monospace; }`

const controls = `
button, .button, input:not([type='radio'], [type='checkbox']) { width: 100%; min-height: 52px; border-radius: 4px; font: inherit; }
button, .button { display: grid; place-items: center; padding: 8px 16px; border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 700; text-align: center; text-decoration: none; cursor: pointer; }
button:hover, .button:hover { filter: brightness(1.08); }
.secondary { background: transparent; color: var(--accent-text); border-color: var(--control); }
.quiet { display: grid; place-items: center; min-height: 44px; }
.actions { margin: 20px 0 16px; }
.actions + .actions { margin-top: 0; }
.buttons { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 8px; margin-top: 16px; }
.until { margin: 12px 0 0; }
form.card > h2 { margin-bottom: 12px; }
form.card legend, form.card label[for] { font-size: 15px; font-weight: 600; }
form.card label[for] { display: block; margin: 16px 0 6px; }
form.card button { margin-top: 12px; }
input:not([type='radio'], [type='checkbox']) { padding: 8px 14px; border: 1px solid var(--control); background: var(--card); color: inherit; }
.choices { display: grid; gap: 8px; margin-top: 6px; }
@media (min-width: 480px) { .choices { grid-template-columns: repeat(3, 1fr); } }
.choice { display: flex; align-items: center; gap: 8px; min-height: 48px; padding: 8px 12px; border: 1px solid var(--control); border-radius: 4px; cursor: pointer; }
.choice:has(:checked) { border-color: var(--accent); background: var(--accent-tone); }
.choice input, .option input { flex: none; width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }
.option { display: flex; align-items: center; gap: 12px; min-height: 48px; cursor: pointer; }
.more { margin: 12px 0 0; }
.more a { display: inline-block; padding-block: 10px; }`

/** The portal's stylesheet. */
export const portalCss = [palette, page, header, content, controls].join('\n')
