import type { ReactNode } from 'react'
import { ConsentNotice } from '../../notice/consent-notice.js'
import { firstIcons } from '../../parts/first-icons.js'
import { LineIcon } from '../../parts/line-icon.js'
import { Progress } from '../../parts/progress.js'
import { LinkMore } from './link-more.js'
import { usePickerContext } from './picker-context.js'
import { PickerEmpty } from '../filter/picker-empty.js'
import { PickerFilter } from '../filter/picker-filter.js'
import { PickerFirms } from '../list/picker-firms.js'
import { PickerGroup } from '../form/picker-group.js'
import { PickerTitle } from './picker-title.js'
import { RevealSwitch } from '../list/reveal-switch.js'
import { SelectAll } from '../form/select-all.js'
import { firstMessages } from '../../i18n/locales/ko/first-messages.js'
import { useMessages } from '../../i18n/use-messages.js'

/** A list of this many accounts or more has a filter. */
const filterFrom = 8

/** The parts in their ready-made order. */
export function PickerContent(): ReactNode {
  const { accounts, newlyLinked } = usePickerContext()
  const { t } = useMessages(firstMessages)
  const { count } = newlyLinked
  return (
    <>
      <Progress step="choose" />
      <ConsentNotice />
      {count > 0 && <p className="ieum-notice ieum-notice-linked">{t('newlyLinked', { count })}</p>}
      <PickerGroup>
        <PickerTitle />
        {accounts.length >= filterFrom && (
          <>
            <label className="ieum-filter">
              <LineIcon path={firstIcons.search} />
              <PickerFilter />
            </label>
            <PickerEmpty />
          </>
        )}
        <div className="ieum-tools">
          <SelectAll />
          {accounts.some(({ displayNumber }) => !displayNumber) && <RevealSwitch />}
        </div>
        <PickerFirms />
      </PickerGroup>
      <LinkMore />
    </>
  )
}
