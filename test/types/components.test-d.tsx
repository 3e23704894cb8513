// Checked by tsc alone; nothing here runs.
import { createRef, type ReactNode } from 'react'
import { describe, expectTypeOf, it } from 'vitest'
import {
  ConsentNotice,
  LinkAccountsPrompt,
  Onboarding,
  OnboardingPortalLink,
  OnboardingScreen,
  PortalSignupGate,
  type PortalSignupGateProps,
  type VirtualAccount,
  VirtualAccountPicker,
  VirtualAccountPickerItem,
  type VirtualAccountPickerProps,
} from 'ieum'

type PropsOf<Mode> = Extract<VirtualAccountPickerProps, { mode?: Mode }>
type Details = { accounts: VirtualAccount[] }

describe('VirtualAccountPicker', () => {
  it('has one id or null as its value in single mode, the default', () => {
    expectTypeOf<PropsOf<'single'>['value']>().toEqualTypeOf<string | null | undefined>()
    expectTypeOf<PropsOf<'single'>['defaultValue']>().toEqualTypeOf<string | null | undefined>()
    void (<VirtualAccountPicker value={null} onValueChange={(id) => expectTypeOf(id).toEqualTypeOf<string | null>()} />)
    // @ts-expect-error -- a list of ids
    void (<VirtualAccountPicker mode="single" value={['a']} />)
    // @ts-expect-error -- a list of ids, no mode given
    void (<VirtualAccountPicker defaultValue={['a']} />)
  })

  it('has a list of ids as its value in multiple mode', () => {
    expectTypeOf<PropsOf<'multiple'>['value']>().toEqualTypeOf<string[] | undefined>()
    expectTypeOf<PropsOf<'multiple'>['defaultValue']>().toEqualTypeOf<string[] | undefined>()
    void (
      <VirtualAccountPicker
        mode="multiple"
        onValueChange={(ids, details) => {
          expectTypeOf(ids).toEqualTypeOf<string[]>()
          expectTypeOf(details).toEqualTypeOf<Details>()
        }}
      />
    )
    // @ts-expect-error -- one id
    void (<VirtualAccountPicker mode="multiple" value="a" />)
    // @ts-expect-error -- null is no list
    void (<VirtualAccountPicker mode="multiple" value={null} />)
    // @ts-expect-error -- a mode that does not exist
    void (<VirtualAccountPicker mode="many" />)
  })

  it('is a form control', () => {
    type Control = Pick<VirtualAccountPickerProps, 'name' | 'required' | 'disabled' | 'readOnly'>
    expectTypeOf<Control>().toEqualTypeOf<{
      name?: string | undefined
      required?: boolean | undefined
      disabled?: boolean | undefined
      readOnly?: boolean | undefined
    }>()
  })
})

describe('the other ready-made components', () => {
  it('take what they promise', () => {
    expectTypeOf<Pick<PortalSignupGateProps, 'prefetchAccounts' | 'fallback' | 'children'>>().toEqualTypeOf<{
      prefetchAccounts?: boolean
      fallback?: ReactNode
      children?: ReactNode
    }>()
    void (<LinkAccountsPrompt />)
    void (<ConsentNotice />)
    void (
      <Onboarding
        mode="multiple"
        name="accounts"
        onComplete={(got) => expectTypeOf(got).toEqualTypeOf<VirtualAccount[]>()}
      />
    )
    // @ts-expect-error -- the picker's value by mode holds here, too
    void (<Onboarding mode="multiple" value="a" />)
  })

  it('pass attributes, class, ref and render to their root', () => {
    const ref = createRef<HTMLElement>()
    void (<VirtualAccountPicker ref={ref} className="mine" id="picker" aria-label="Accounts" />)
    void (<PortalSignupGate ref={ref} className="mine" render={<main />} />)
    void (<LinkAccountsPrompt ref={ref} render={(props) => <main {...props} />} />)
  })
})

describe('the parts', () => {
  it('are the same, flat and on their component', () => {
    expectTypeOf(VirtualAccountPicker.Item).toEqualTypeOf(VirtualAccountPickerItem)
  })

  it('pass their state to a render function', () => {
    const ref = createRef<HTMLLabelElement>()
    void (
      <VirtualAccountPickerItem
        ref={ref}
        render={(props, state) => {
          expectTypeOf(state.selected).toEqualTypeOf<boolean>()
          expectTypeOf(state.disabled).toEqualTypeOf<boolean>()
          return <div {...props} />
        }}
      />
    )
  })

  it('take a purpose of the portal, not a URL', () => {
    void (<OnboardingPortalLink purpose="link">Link an account</OnboardingPortalLink>)
    // @ts-expect-error -- no purpose
    void (<OnboardingPortalLink />)
    // @ts-expect-error -- a URL of one's own
    void (<OnboardingPortalLink purpose="link" href="https://portal.example" />)
    // @ts-expect-error -- a screen without the state it draws
    void (<OnboardingScreen />)
  })
})
