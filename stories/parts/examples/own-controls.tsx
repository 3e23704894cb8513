import { VirtualAccountPicker as Picker, OnboardingCompleteButton, OnboardingPortalLink } from 'ieum'
import type { ComponentProps } from 'react'
import './own-controls.css'

/** The kit's behaviour on buttons and links of the host. */
export function OwnControls() {
  return (
    <Picker.Root mode="multiple" name="accounts">
      <Picker.Group>
        <Picker.Title />
        <Picker.SelectAll render={<Button kind="ghost" />} />
        <Picker.Firms />
      </Picker.Group>
      <OnboardingPortalLink purpose="link" render={<Link />}>
        계좌 더 가져오기
      </OnboardingPortalLink>
      <OnboardingCompleteButton render={<Button kind="solid" />}>이 계좌로 할게요</OnboardingCompleteButton>
    </Picker.Root>
  )
}

/** Of the host's design system: they leave the kit's class out, and so its looks. */
function Button({ kind, className: _kit, ...props }: ComponentProps<'button'> & { kind: 'solid' | 'ghost' }) {
  return <button {...props} className={`app-button app-button-${kind}`} />
}

function Link({ className: _kit, children, ...props }: ComponentProps<'a'>) {
  return (
    <a {...props} className="app-link">
      {children}
    </a>
  )
}
