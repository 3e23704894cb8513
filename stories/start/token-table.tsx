import styles from 'ieum/styles.css?inline'
import type { ReactNode } from 'react'
import tokens from '../../src/styles/tokens.css?raw'
import './token-table.css'

const meanings: Record<string, string> = {
  '--ieum-accent': 'The brand: primary buttons, what is chosen, links. One variable is enough; the rest follows.',
  '--ieum-on-accent': 'Text on the accent. Default black or white, whichever is legible.',
  '--ieum-surface': 'Ground of rows and fields; what tints are mixed with.',
  '--ieum-surface-raised': 'Ground of the checklist, of skeletons and of muted badges.',
  '--ieum-text': 'Text.',
  '--ieum-text-muted': 'Secondary text: numbers, notes, names of firms above their rows.',
  '--ieum-border': 'Borders that only separate.',
  '--ieum-border-control': 'Borders that carry meaning: fields, radios, checkboxes.',
  '--ieum-positive': 'Done.',
  '--ieum-warning': 'Text of the consent notice.',
  '--ieum-warning-tint': 'Ground of the consent notice.',
  '--ieum-critical': 'Kept for what is wrong.',
  '--ieum-focus-ring': 'Focus ring. Default the accent as text.',
  '--ieum-radius-card': 'Corners of rows and cards.',
  '--ieum-radius-control': 'Corners of buttons and fields.',
}

/** Every token with the variable that carries its value inside the kit, read from the stylesheet itself. */
const pairs = [...tokens.matchAll(/(--i-[\w-]+): var\(\s*(--ieum-[\w-]+)/g)].map(([, own = '', token = '']) => [
  token,
  own,
])
const rows = [...new Map(pairs as [string, string][])]

/** Every `--ieum-*` variable, in light and in dark. */
export function TokenTable(): ReactNode {
  return (
    <div className="token-table sb-unstyled">
      <style>{styles}</style>
      <table>
        <thead>
          <tr>
            <th scope="col">Variable</th>
            <th scope="col">Light</th>
            <th scope="col">Dark</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([token, own]) => (
            <tr key={token}>
              <th scope="row">
                <code>{token}</code>
              </th>
              {(['light', 'dark'] as const).map((theme) => (
                <td key={theme} data-ieum-theme={theme}>
                  <Swatch own={own} />
                </td>
              ))}
              <td>{meanings[token]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Swatch({ own }: { own: string }): ReactNode {
  const style = own.includes('radius') ? { borderRadius: `var(${own})` } : { background: `var(${own})` }
  return (
    <span className="ieum">
      <span className="token-swatch" style={style} />
    </span>
  )
}
