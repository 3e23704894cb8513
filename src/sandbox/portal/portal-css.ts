import { portalPalette } from './portal-palette.js'

const page = `
*, *::before { box-sizing: border-box; }
body {
  display: flex;
  flex-direction: column;
  min-height: 100vh;
  min-height: 100dvh;
  margin: 0;
  background: var(--page);
  color: var(--text);
  font: 1rem/1.5 -apple-system, BlinkMacSystemFont, 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif;
  word-break: keep-all;
  overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%;
}
.inner, main { width: 100%; max-width: 640px; margin: 0 auto; padding-inline: 20px; }
@media (max-width: 359px) { .inner, main { padding-inline: 16px; } }
main { flex: 1; padding-block: 28px 48px; }
footer { padding-block: 16px 32px; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.8125rem; }
footer p { margin-block: 0; }
h1 { margin: 0 0 8px; font-size: 1.5rem; line-height: 1.35; letter-spacing: -0.01em; }
h2, legend { margin: 0; padding: 0; font-size: 1.0625rem; font-weight: 700; line-height: 1.4; }
p { margin: 8px 0; text-wrap: pretty; }
a { color: var(--accent-text); text-underline-offset: 3px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
[tabindex='-1']:focus-visible { outline: none; }
.lead { margin: 0 0 20px; }
.muted { color: var(--muted); font-size: 0.875rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; z-index: 1; top: 4px; left: 4px; padding: 10px 16px; background: var(--card); }
.skip:not(:focus) { clip-path: inset(50%); }`

const header = `
.sandbox { background: var(--sandbox); color: var(--on-sandbox); font-size: 0.8125rem; }
.sandbox .inner { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 10px; padding-block: 6px; }
.sandbox strong { padding: 0 8px; border: 1px dashed currentcolor; border-radius: 2px; }
.top { background: var(--brand); color: var(--on-brand); }
.top .inner { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; padding-block: 6px; }
.top p { margin: 0; }
.brand { display: flex; align-items: center; gap: 10px; min-height: 44px; font-weight: 700; }
.brand::before { content: ''; flex: none; width: 18px; height: 19px; border: solid currentcolor; border-width: 4px 4px 0; border-radius: 9px 9px 0 0; }
.who { font-size: 0.875rem; }
.who a { display: inline-block; min-width: 44px; padding: 12px 8px; margin-right: -8px; color: inherit; text-align: center; }
.top :focus-visible { outline-color: var(--on-brand); outline-offset: -2px; }
.band { background: var(--card); border-bottom: 1px solid var(--line); }
.band ol, .band ul { margin-block: 0; list-style: none; }
.band ul { display: flex; flex-wrap: wrap; gap: 0 24px; }
.band a { display: block; padding: 12px 2px 9px; border-bottom: 3px solid transparent; color: var(--muted); text-decoration: none; }
.band a:hover { color: var(--text); border-color: var(--control); }
.band [aria-current='page'] { color: var(--text); border-color: var(--accent); font-weight: 700; }
.band ol { display: grid; grid-template-columns: repeat(3, 1fr); padding-block: 14px 12px; }
.band li { min-width: 0; }
.band ol li { position: relative; display: grid; align-content: start; justify-items: center; gap: 6px; color: var(--muted); font-size: 0.8125rem; line-height: 1.3; text-align: center; }
.band li + li::before { content: ''; position: absolute; top: 13px; right: calc(50% + 20px); left: calc(-50% + 20px); border-top: 1px solid var(--control); }
.band ul li + li::before { content: none; }
.mark { display: grid; place-items: center; width: 26px; height: 26px; border: 1px solid var(--control); border-radius: 50%; font-weight: 700; font-variant-numeric: tabular-nums; }
.band [data-state='current'] { color: var(--text); font-weight: 700; }
.band [data-state='current'] .mark { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.band [data-state='done'] .mark { border-color: var(--accent); color: var(--accent-text); }
@media (forced-colors: active) {
  .band [data-state='current'] .mark { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  .band a:not([aria-current]) { border-color: Canvas; }
}`

const content = `
.card { min-width: 0; margin: 0 0 16px; padding: 20px; border: 1px solid var(--line); border-radius: 6px; background: var(--card); }
.card > :last-child { margin-bottom: 0; }
fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
fieldset.card > legend { float: left; width: 100%; margin-bottom: 8px; }
fieldset.card > legend + * { clear: both; }
ul { margin: 12px 0; padding: 0; list-style: none; }
.checks li { padding: 6px 0 6px 26px; position: relative; }
.checks li::before { content: '✓' / ''; position: absolute; left: 2px; color: var(--accent-text); font-weight: 700; }
.checks .muted { display: block; }
.count { color: var(--accent-text); font-variant-numeric: tabular-nums; }
.rows > * { display: flex; align-items: center; gap: 12px; min-height: 64px; padding-block: 10px; }
.rows > * + * { border-top: 1px solid var(--line); }
@media (min-height: 560px) { .long { max-height: 388px; margin-inline: -20px; padding-inline: 20px; border-block: 1px solid var(--line); overflow-y: auto; } }
.card > .long:last-child { margin-bottom: -20px; border-bottom: 0; }
.long:focus-visible { outline-offset: -3px; }
.account { display: grid; flex: 1; min-width: 0; gap: 2px; }
.account .alias { margin-right: 6px; }
.alias { font-weight: 600; }
.digits { font-variant-numeric: tabular-nums; white-space: nowrap; }
.tag { display: inline-block; padding: 0 7px; border: 1px solid transparent; border-radius: 3px; background: var(--accent-tone); color: var(--accent-text); font-size: 0.8125rem; font-weight: 600; white-space: nowrap; }
.tag[data-status='ending'] { background: var(--warn-tone); color: var(--warn-text); }
.tag[data-status='over'] { background: var(--bad-tone); color: var(--bad-text); }
h2 .tag { margin-left: 4px; vertical-align: 1px; }
.flash { margin: 0 0 16px; padding: 12px 16px; border-left: 4px solid var(--accent); background: var(--accent-tone); color: var(--accent-text); font-weight: 600; }
.flash[data-kind='problem'] { border-color: var(--bad-text); background: var(--bad-tone); color: var(--bad-text); }
.return-hint { border: 2px solid var(--accent); }
.people { display: grid; gap: 8px; }
@media (min-width: 600px) { .people { grid-template-columns: 1fr 1fr; } }
.people a { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 12px; min-height: 60px; padding: 8px 16px; border: 1px solid var(--control); border-radius: 6px; background: var(--card); color: inherit; text-decoration: none; }
.people a:hover { border-color: var(--accent); background: var(--accent-tone); }
code { color: var(--muted); font: 0.8125rem ui-monospace, SFMono-Regular, Menlo, monospace; }`

const controls = `
button, .button, input:not([type='radio'], [type='checkbox']) { width: 100%; min-height: 52px; border-radius: 4px; font: inherit; }
button, .button { display: grid; place-items: center; padding: 8px 16px; border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 700; text-align: center; text-decoration: none; cursor: pointer; }
button:hover, .button:hover { border-color: var(--accent-strong); background: var(--accent-strong); }
.secondary, .withdraw { border-color: var(--control); background: transparent; color: var(--accent-text); }
.withdraw { color: var(--bad-text); }
.secondary:hover { border-color: var(--accent); background: var(--accent-tone); }
.withdraw:hover { border-color: var(--bad-text); background: var(--bad-tone); }
.quiet { display: grid; place-items: center; min-height: 44px; }
.actions { margin: 20px 0 16px; }
.actions + .actions { margin-top: 0; }
.buttons { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(7rem, 100%), 1fr)); gap: 8px; margin-top: 16px; }
@media (min-width: 600px) {
  .actions > button, .actions > .button, form.card > button { width: auto; min-width: 240px; }
  .actions > .button { width: fit-content; }
  .buttons { grid-template-columns: repeat(2, minmax(auto, 180px)); }
  .quiet { display: inline-grid; }
}
.buttons .withdraw:only-of-type { justify-self: start; width: auto; padding-inline: 24px; }
.until { margin: 12px 0 0; }
form.card > h2 { margin-bottom: 12px; }
form.card legend, form.card label[for] { font-size: 0.9375rem; font-weight: 600; }
form.card label[for] { display: block; margin: 16px 0 6px; }
form.card > button { margin-top: 12px; }
input:not([type='radio'], [type='checkbox']) { padding: 8px 14px; border: 1px solid var(--control); background: var(--card); color: inherit; }
input[aria-invalid] { border: 2px solid var(--bad-text); }
.choices { display: grid; gap: 8px; margin-top: 6px; }
@media (min-width: 480px) { .choices { grid-template-columns: repeat(3, 1fr); } }
.choice { display: flex; align-items: center; gap: 8px; min-height: 48px; padding: 8px 12px; border: 1px solid var(--control); border-radius: 4px; cursor: pointer; }
.choice:hover, .choice:has(:checked) { border-color: var(--accent); }
.choice:has(:checked) { background: var(--accent-tone); }
.choice input, .option input { flex: none; width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }
.option { cursor: pointer; }
.option:hover .alias { text-decoration: underline; text-underline-offset: 3px; }
.more { margin: 12px 0 0; }
.more a { display: inline-block; padding-block: 10px; }`

/** The portal's stylesheet. */
export const portalCss = [portalPalette, page, header, content, controls].join('\n')
