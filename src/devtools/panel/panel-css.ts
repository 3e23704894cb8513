/** Styles of the panel. They follow the device's light or dark theme, whatever the host's page does. */
export const panelCss = `
:host { all: initial; color-scheme: light dark; position: fixed; z-index: 2147483000; }
* { box-sizing: border-box; }
aside {
  --ground: #fff; --raised: #f4f4f8; --text: #1a1b22; --muted: #5c5f6d; --line: #dcdde6;
  --accent: #5a3fd0; --on-accent: #fff; --good: #0a6b3f; --bad: #b3261e;
  font: 12px/1.5 system-ui, sans-serif; color: var(--text);
}
@media (prefers-color-scheme: dark) {
  aside {
    --ground: #17181d; --raised: #22242c; --text: #eff0f5; --muted: #a5a9b8; --line: #363946;
    --accent: #b3a3ff; --on-accent: #17181d; --good: #63d39a; --bad: #ffa39b;
  }
}
button, select, input { font: inherit; color: inherit; }
button { cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.handle {
  position: fixed; right: 0; top: calc(50% - 28px); width: 24px; height: 56px; padding: 0;
  display: grid; place-items: center; border: 0; border-radius: 10px 0 0 10px;
  background: var(--accent); color: var(--on-accent); box-shadow: 0 2px 10px #0004;
}
.handle:focus-visible { outline-offset: 2px; }
.panel {
  position: fixed; right: 36px; bottom: 16px; width: 420px; max-height: min(640px, calc(100vh - 32px));
  display: flex; flex-direction: column; overflow: hidden;
  background: var(--ground); border: 1px solid var(--line); border-radius: 14px; box-shadow: 0 12px 40px #0005;
}
header { display: flex; align-items: center; gap: 8px; padding: 10px 10px 10px 14px; color: var(--text); }
header svg { color: var(--accent); }
header strong { font-size: 13px; }
.state {
  margin-right: auto; padding: 1px 8px; border-radius: 99px; background: var(--raised); font-weight: 600;
  overflow-wrap: anywhere;
}
.failed, .offline { color: var(--bad); }
.plain {
  min-height: 28px; min-width: 28px; padding: 2px 8px; border: 1px solid var(--line); border-radius: 8px;
  background: none; white-space: nowrap;
}
.plain:hover { background: var(--raised); }
[role=tablist] { display: flex; padding: 0 10px; border-bottom: 1px solid var(--line); }
[role=tab] {
  padding: 6px 8px; border: 0; border-bottom: 2px solid transparent; background: none; color: var(--muted); font-weight: 600;
}
[role=tab][aria-selected=true] { color: var(--text); border-color: var(--accent); }
.count { margin-left: 4px; color: var(--muted); font-weight: 400; font-variant-numeric: tabular-nums; }
[role=tabpanel] { padding: 12px 14px 16px; overflow: auto; min-height: 120px; }
[role=tabpanel]:focus-visible { outline-offset: -2px; }
h2 { margin: 16px 0 6px; font-size: 12px; color: var(--muted); }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 12px; margin: 0; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
p { margin: 0; color: var(--muted); }
ol, ul { margin: 0; padding: 0; list-style: none; }
ol > li { display: flex; gap: 10px; padding: 5px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
ol > li:first-child { border-top: 0; }
ol > li > span { min-width: 0; }
time { color: var(--muted); font-variant-numeric: tabular-nums; white-space: nowrap; }
small { font-size: 12px; color: var(--muted); }
small + small { display: block; }
b { font-weight: 600; }
code { font: 11px/1.5 ui-monospace, monospace; }
.card { padding: 8px 10px; border-radius: 10px; background: var(--raised); }
.card + .card { margin-top: 6px; }
.card h3 { display: flex; flex-wrap: wrap; gap: 8px; margin: 0; font-size: 12px; }
.card h3 span { font-weight: 400; }
.card ul { margin-top: 4px; display: grid; gap: 1px; }
.switch { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; padding-bottom: 10px; margin-bottom: 10px; border-bottom: 1px solid var(--line); }
.switch > label, .switch > span { flex-basis: 100%; font-weight: 600; }
.switch > span small { font-weight: 400; margin-left: 4px; }
.switch > p { flex-basis: 100%; }
select {
  min-width: 0; flex: 1 1 120px; min-height: 28px; padding: 2px 6px;
  border: 1px solid var(--line); border-radius: 8px; background: var(--ground); color: var(--text);
}
[role=status]:not(:empty) { margin-top: 10px; }
.day { white-space: nowrap; }
.good { color: var(--good); }
.bad, .card h3 .bad { color: var(--bad); font-weight: 600; }
@media (max-width: 520px) {
  .panel { right: 8px; left: 8px; bottom: 8px; width: auto; max-height: 60vh; }
  .handle[aria-expanded=true] { visibility: hidden; }
}
@media print { aside { display: none; } }
`
