// @ts-nocheck Its packages are installed for the bench only.
import { firmName } from 'ieum/query'
import { useState } from 'react'
import {
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  SearchField,
  Text,
  Virtualizer,
} from 'react-aria-components'

const group = (digits) => digits.replaceAll(/\d{4}(?=\d)/g, '$& ')

const mask = (number) => group(number.slice(0, -10)).replaceAll(/\d/g, '•') + ' ' + group(number.slice(-10))

/** The picker's job with React Aria's list: sections by firm, a filter, one selection, and a switch for the numbers. */
export function AriaList({ accounts, style }) {
  const [filter, setFilter] = useState('')
  const [isRevealed, setRevealed] = useState(false)
  const shown = accounts.filter(({ firmCode, alias, number }) =>
    [firmName(firmCode), alias ?? '', number].some((text) => text.includes(filter)),
  )
  const firms = [...new Set(shown.map(({ firmCode }) => firmCode))]
  return (
    <section>
      <SearchField aria-label="계좌 검색" value={filter} onChange={setFilter}>
        <Input />
      </SearchField>
      <button type="button" role="switch" aria-checked={isRevealed} onClick={() => setRevealed(!isRevealed)}>
        계좌번호 모두 보기
      </button>
      <ListBox aria-label="사용할 계좌를 선택해 주세요" selectionMode="single" style={style}>
        {firms.map((code) => (
          <ListBoxSection key={code} id={code}>
            <Header>{firmName(code)}</Header>
            {shown
              .filter(({ firmCode }) => firmCode === code)
              .map(({ id, alias, number }) => (
                <ListBoxItem key={id} id={id} textValue={alias}>
                  <Label>{alias}</Label>
                  <Text slot="description">{isRevealed ? group(number) : mask(number)}</Text>
                </ListBoxItem>
              ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </section>
  )
}

/** The same, drawing only the rows on screen. */
export function VirtualAriaList(props) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 60, headingHeight: 24 }}>
      <AriaList {...props} style={{ display: 'block', height: 600, overflow: 'auto' }} />
    </Virtualizer>
  )
}
