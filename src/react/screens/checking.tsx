import { useEffect, useState, type ReactNode } from 'react'
import { Screen } from '../parts/screen.js'
import { useWords } from '../use-words.js'

const slowMs = 4000

/** Screen 1: a skeleton in the shape of what will come. */
export function Checking(): ReactNode {
  const { say } = useWords()
  const slow = useDelay(slowMs)
  return (
    <Screen name="checking" busy>
      <p className="ieum-hidden">{say('checking')}</p>
      <div className="ieum-skeleton" data-shape="title" />
      <div className="ieum-skeleton" data-shape="line" />
      <div className="ieum-skeleton" />
      <div className="ieum-skeleton" />
      <div className="ieum-skeleton" />
      <p className="ieum-note" data-slow={slow || undefined}>
        {slow && say('checkingSlow')}
      </p>
    </Screen>
  )
}

function useDelay(ms: number): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return over
}
