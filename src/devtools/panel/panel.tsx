import { useRef, useSyncExternalStore, type KeyboardEvent } from 'react'
import type { Recorder } from '../recorder/create-recorder.js'
import { EventsTab } from './events-tab.js'
import { JourneyTab } from './journey-tab.js'
import { RequestsTab } from './requests-tab.js'
import { SandboxTab } from './sandbox-tab.js'
import { Tabs } from './tabs.js'
import { useRemembered } from './use-remembered.js'

interface PanelProps {
  recorder: Recorder
  bridge: string | undefined
}

/** A handle at the edge of the page, and what it opens. */
export function Panel({ recorder, bridge }: PanelProps) {
  const recording = useSyncExternalStore(recorder.subscribe, recorder.getRecording)
  const [isOpen, setOpen] = useRemembered('open', 'no')
  const handle = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen('no')
    handle.current?.focus()
  }
  const closeByKey = ({ key }: KeyboardEvent) => key === 'Escape' && close()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape comes from what is inside
    <aside aria-label="ieum devtools" lang="en" onKeyDown={closeByKey}>
      <button
        ref={handle}
        type="button"
        className="handle"
        aria-label="ieum devtools"
        aria-expanded={isOpen === 'yes'}
        onClick={() => setOpen(isOpen === 'yes' ? 'no' : 'yes')}
      >
        <Mark />
      </button>
      {isOpen === 'yes' && (
        <div className="panel">
          <header>
            <Mark />
            <strong>ieum</strong>
            <span className={`state ${recording.state}`}>{recording.state}</span>
            <button type="button" className="plain" onClick={() => void recorder.startOver()}>
              Start over
            </button>
            <button type="button" className="plain" aria-label="Close" onClick={close}>
              <span aria-hidden="true">✕</span>
            </button>
          </header>
          <Tabs
            tabs={[
              { name: 'Journey', content: <JourneyTab recording={recording} /> },
              { name: 'Events', count: recording.events.length, content: <EventsTab events={recording.events} /> },
              {
                name: 'Requests',
                count: recording.requests.length,
                content: <RequestsTab requests={recording.requests} />,
              },
              ...(bridge === undefined
                ? []
                : [{ name: 'Sandbox', content: <SandboxTab bridge={bridge} startOver={recorder.startOver} /> }]),
            ]}
          />
        </div>
      )}
    </aside>
  )
}

function Mark() {
  return (
    <svg viewBox="0 0 18 18" width="14" height="14" fill="currentColor" aria-hidden="true">
      <rect width="18" height="5" rx="2" />
      <rect y="6.5" width="18" height="5" rx="2" />
      <rect y="13" width="18" height="5" rx="2" />
    </svg>
  )
}
