import { forwardRef, useEffect, useState } from 'react'
import { Note } from '../parts/note.js'
import { Screen, type ScreenRootProps } from '../parts/screen.js'
import { Skeleton } from '../parts/skeleton.js'
import { useWords } from '../use-words.js'

const slowMs = 4000

/** Screen 1: a skeleton in the shape of what will come. */
export const Checking = forwardRef<HTMLElement, ScreenRootProps>(function Checking(props, ref) {
  const { say } = useWords()
  const slow = useDelay(slowMs)
  return (
    <Screen ref={ref} name="checking" aria-busy {...props}>
      <p className="ieum-hidden">{say('checking')}</p>
      <Skeleton shape="title" />
      <Skeleton shape="line" />
      <Skeleton />
      <Skeleton />
      <Skeleton />
      <Note data-slow={slow || undefined}>{slow && say('checkingSlow')}</Note>
    </Screen>
  )
})

function useDelay(ms: number): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return over
}
