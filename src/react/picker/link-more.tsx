import { forwardRef } from 'react'
import { Icon } from '../parts/icon.js'
import { mergeProps } from '../parts/merge-props.js'
import { Note } from '../parts/note.js'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { PortalLink } from '../parts/portal-link.js'
import { RecheckButton } from '../parts/recheck-button.js'
import { useStoreSnapshot } from '../use-facts.js'
import { useWords } from '../use-words.js'
import { usePickerContext } from './picker-context.js'

/** Props of {@link LinkMore}. */
export interface LinkMoreProps extends PartProps, Omit<NativeProps<'div'>, 'children'> {}

/** The way to more accounts; list and selection stay while the user is away. */
export const LinkMore = forwardRef<HTMLDivElement, LinkMoreProps>(function LinkMore(props, ref) {
  const { attempt } = useStoreSnapshot()
  const { newlyLinked } = usePickerContext()
  const { say } = useWords()
  const children = (
    <>
      {newlyLinked > 0 && <Note>{say('newlyLinked', { count: newlyLinked })}</Note>}
      {attempt?.purpose === 'link' && (
        <RecheckButton purpose="link" variant="plain" stillWaiting="linkMoreStillWaiting" />
      )}
      <PortalLink purpose="link" variant="dashed">
        <Icon name="plus" />
        {say('linkMore')}
      </PortalLink>
    </>
  )
  return usePart('div', 'ieum-link-more', mergeProps({ children }, props), ref)
})
