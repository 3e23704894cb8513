/** Every colour of the portal, light and dark. All but `--line` carry meaning and need contrast. */
export const portalPalette = `:root {
  color-scheme: light dark;
  --page: #f3f5f4;
  --card: #fff;
  --text: #1a211e;
  --muted: #55615c;
  --line: #d3dad6;
  --control: #75827c;
  --brand: #0b4a3e;
  --on-brand: #fff;
  --accent: #0b5d4c;
  --accent-strong: #08493b;
  --on-accent: #fff;
  --accent-tone: #e3efeb;
  --accent-text: #0a5143;
  --sandbox: #ffd75e;
  --on-sandbox: #2b2100;
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
    --accent-strong: #a4e2cf;
    --on-accent: #06231c;
    --accent-tone: #1d3a33;
    --accent-text: #9fe0cc;
    --sandbox: #4a3a08;
    --on-sandbox: #ffe08a;
    --warn-tone: #3d2f14;
    --warn-text: #f5cf8a;
    --bad-tone: #43211e;
    --bad-text: #ffb4ab;
    --focus: #9dbdff;
  }
}`
