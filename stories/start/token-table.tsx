import styles from 'ieum/styles.css?inline'
import type { ReactNode } from 'react'
import tokens from '../../src/styles/tokens.css?raw'
import './token-table.css'
import { columns, meanings, type TokenLanguage } from './token-texts.js'

/** Every token with the variable that carries its value inside the kit, read from the stylesheet itself. */
const pairs = [...tokens.matchAll(/(--i-[\w-]+): var\(\s*(--ieum-[\w-]+)/g)].map(([, own = '', token = '']) => [
  token,
  own,
])
const rows = [...new Map(pairs as [string, string][])]

/** Every `--ieum-*` variable, in light and in dark. */
export function TokenTable({ language = 'en' }: { language?: TokenLanguage }): ReactNode {
  return (
    <div className="token-table sb-unstyled" lang={language}>
      <style>{styles}</style>
      <table>
        <thead>
          <tr>
            {columns[language].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
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
              <td>{meanings[language][token]}</td>
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
