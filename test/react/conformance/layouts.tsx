import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import {
  useVirtualAccountPicker,
  useVirtualAccountPickerItem,
  VirtualAccountPicker as Picker,
  type VirtualAccountPickerProps,
} from '../../../src/react/index.js'

/** A picker as a host lays it out, from parts only. */
export type Layout = (props: VirtualAccountPickerProps) => ReactNode

const tools = (
  <>
    <Picker.Filter />
    <Picker.Empty />
    <Picker.RevealSwitch />
  </>
)

const drawChip = (props: object) => <button className="chip" {...props} />

const Heading = forwardRef<HTMLHeadingElement, ComponentPropsWithoutRef<'h3'>>(function Heading(
  { children, ...props },
  ref,
) {
  return (
    <h3 ref={ref} {...props}>
      {children}
    </h3>
  )
})

/** One row each, in the order of the accounts. */
export const FlatList: Layout = (props) => (
  <Picker.Root {...props}>
    {tools}
    {props.mode === 'multiple' && <Picker.SelectAll />}
    <Picker.List />
    <Picker.LinkMore />
  </Picker.Root>
)

/** Cards with their own order of contents, which read the hooks. */
export const Cards: Layout = (props) => (
  <Picker.Root {...props} render={<article />}>
    <Picker.Group render={<div role="group" />}>
      {tools}
      {props.mode === 'multiple' && <Picker.SelectAll render={drawChip} />}
      <Picker.List className="grid">
        <Picker.Item className="card">
          <Picker.ItemInput />
          <Picker.ItemNumber />
          <Picker.ItemAlias render={<strong />} />
          <Picker.ItemMark />
          <Chosen />
        </Picker.Item>
      </Picker.List>
    </Picker.Group>
    <Count />
    <Picker.LinkMore />
  </Picker.Root>
)

function Chosen() {
  const { account, firm, selected } = useVirtualAccountPickerItem()
  return <small>{selected ? `chosen at ${firm} ${account.firmCode}` : firm}</small>
}

function Count() {
  const { accounts, shown, selected } = useVirtualAccountPicker()
  return <output>{`${selected.length} of ${shown.length} of ${accounts.length}`}</output>
}

/** By firm, below a header of the host. */
export const ByFirm: Layout = (props) => (
  <Picker.Root {...props}>
    {tools}
    {props.mode === 'multiple' && <Picker.SelectAll />}
    <Picker.Firms>
      <header>
        <Picker.FirmName render={<Heading />} />
      </header>
      <Picker.List />
    </Picker.Firms>
    <Picker.LinkMore />
  </Picker.Root>
)
