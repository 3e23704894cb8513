import 'ieum/styles.css'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { endpoint, root, subject, version, watch } from './watch.js'

interface Registration {
  result: string
}
interface Accounts {
  vtAccList: { vtAccNo: string; vtAccAlias: string }[]
}

async function load<Body>(path: string): Promise<Body> {
  const headers = { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', 'X-Ieum-Subject': subject }
  const response = await fetch(endpoint + path, { method: 'POST', headers, body: '{}' })
  if (!response.ok) throw new Error(`Status ${response.status}.`)
  return response.json()
}
const loadRegistration = () => load<Registration>('/register/search')
const loadAccounts = () => load<Accounts>('/consent/search')

function useLoaded<Body>(loadBody: () => Promise<Body>): Body | undefined {
  const [body, setBody] = useState<Body>()
  useEffect(() => {
    loadBody().then(setBody, console.error)
  }, [loadBody])
  return body
}

/** One inside the other, as a gate around a list: the accounts are loaded when the registration is known. */
function EffectGate() {
  const registration = useLoaded(loadRegistration)
  return registration?.result === 'member' ? <EffectList /> : <p>…</p>
}

function EffectList() {
  const accounts = useLoaded(loadAccounts)
  return accounts ? <List accounts={accounts} /> : <p>…</p>
}

function QueryGate() {
  const { data } = useQuery({ queryKey: ['registration'], queryFn: loadRegistration })
  return data?.result === 'member' ? <QueryList /> : <p>…</p>
}

function QueryList() {
  const { data } = useQuery({ queryKey: ['accounts'], queryFn: loadAccounts })
  return data ? <List accounts={data} /> : <p>…</p>
}

/** By somebody who knows of the waterfall. */
function QueryAtOnce() {
  const registration = useQuery({ queryKey: ['registration'], queryFn: loadRegistration })
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: loadAccounts })
  return registration.data?.result === 'member' && accounts.data ? <List accounts={accounts.data} /> : <p>…</p>
}

function List({ accounts }: { accounts: Accounts }): ReactNode {
  return accounts.vtAccList.map(({ vtAccNo, vtAccAlias }) => (
    <label key={vtAccNo + vtAccAlias} data-account>
      <input type="radio" name="account" value={vtAccNo} />
      {vtAccAlias} {vtAccNo}
    </label>
  ))
}

const Page = version === 'effect' ? EffectGate : version === 'query' ? QueryGate : QueryAtOnce

await watch(() =>
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  ),
)
