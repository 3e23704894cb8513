import type { KeyboardEvent, ReactNode } from 'react'
import { useRemembered } from './use-remembered.js'

interface Tab {
  name: string
  /** How many entries it has. */
  count?: number
  content: ReactNode
}

/** Tabs as the ARIA practices want them: one stop of Tab, and arrows move between them. */
export function Tabs({ tabs }: { tabs: Tab[] }) {
  const [remembered, setShown] = useRemembered('tab', '')
  const shown = Math.max(
    0,
    tabs.findIndex(({ name }) => name === remembered),
  )

  function moveByKey(event: KeyboardEvent<HTMLElement>) {
    const next = getNext(event.key, shown, tabs.length)
    const tab = next === null ? undefined : tabs[next]
    if (next === null || !tab) return
    event.preventDefault()
    setShown(tab.name)
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }

  return (
    <>
      <div role="tablist" aria-label="What to show" tabIndex={-1} onKeyDown={moveByKey}>
        {tabs.map(({ name, count }, index) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${index}`}
            aria-selected={index === shown}
            aria-controls="tab-panel"
            tabIndex={index === shown ? 0 : -1}
            onClick={() => setShown(name)}
          >
            {name}
            {count !== undefined && <span className="count">{count}</span>}
          </button>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard */}
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${shown}`} tabIndex={0}>
        {tabs[shown]?.content}
      </div>
    </>
  )
}

function getNext(key: string, shown: number, count: number): number | null {
  if (key === 'ArrowRight') return (shown + 1) % count
  if (key === 'ArrowLeft') return (shown + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
