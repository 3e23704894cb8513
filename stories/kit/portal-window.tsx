import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import type { PortalSession, PortalView } from './portal-session.js'
import './portal-window.css'

interface PortalWindowProps {
  /** The first page. */
  url: string
  session: PortalSession
  onClose: () => void
}

/** Stands for the tab in which the portal opens. It shows the sandbox's real pages, to click through. */
export function PortalWindow({ url, session, onClose }: PortalWindowProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const [view, setView] = useState<PortalView | null>(null)
  const [busy, setBusy] = useState(true)
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => void session(url).then(setView), [session, url])
  const go = (path: string, form?: URLSearchParams) => {
    setBusy(true)
    void session(path, form).then(setView)
  }
  const show = (event: SyntheticEvent<HTMLIFrameElement>, base: string) => {
    catchVisits(event.currentTarget.contentDocument, base, go)
    setBusy(false)
  }
  return (
    <dialog ref={dialog} className="story-portal" aria-label="Portal window" onClose={onClose}>
      <header>
        <code>{(view?.url ?? url).replace(/^https:\/\//, '')}</code>
        <button type="button" onClick={() => dialog.current?.close()}>
          {document.documentElement.lang === 'ko' ? '앱으로 돌아가기' : 'Back to the app'}
        </button>
      </header>
      {view && (
        <iframe
          title="Portal"
          sandbox="allow-same-origin allow-forms"
          aria-busy={busy}
          srcDoc={view.html}
          onLoad={(event) => show(event, view.url)}
        />
      )}
    </dialog>
  )
}

/** Handles links and forms of the page inside with the sandbox, because there is no server. */
function catchVisits(page: Document | null, base: string, go: (path: string, form?: URLSearchParams) => void): void {
  page?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    if (!link) return
    event.preventDefault()
    go(new URL(link.getAttribute('href') ?? '', base).href)
  })
  page?.addEventListener('submit', (event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const fields = new URLSearchParams()
    new FormData(form, event.submitter).forEach(
      (value, name) => typeof value === 'string' && fields.append(name, value),
    )
    go(new URL(form.getAttribute('action') ?? base, base).href, fields)
  })
}
