import { forwardRef } from 'react'
import { mergeProps } from '../parts/merge-props.js'
import { Title, type TitleProps } from '../parts/title.js'
import { useWords } from '../use-words.js'

/** Heading of the picker. */
export const PickerTitle = forwardRef<HTMLHeadingElement, TitleProps>(function PickerTitle(props, ref) {
  const { say } = useWords()
  return <Title ref={ref} {...mergeProps({ children: say('chooseTitle') }, props)} />
})
