import 'ieum/styles.css'
import './site.css'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { Done } from './done.js'
import { Journey } from './journey.js'
import { People } from './people.js'
import { getVisitor } from './visitor.js'

async function choosePage(): Promise<ReactNode> {
  const visitor = await getVisitor()
  if ('people' in visitor) return <People people={visitor.people} />
  const isDone = window.location.pathname === '/accounts'
  return isDone && visitor.account ? <Done account={visitor.account} /> : <Journey {...visitor} />
}

const root = createRoot(document.getElementById('root')!)
root.render(<StrictMode>{await choosePage()}</StrictMode>)
