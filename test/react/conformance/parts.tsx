import type { QueryClient } from '@tanstack/react-query'
import { fireEvent, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { onboardingKeys } from '../../../src/client/index.js'
import {
  ConsentNoticeText,
  OnboardingError,
  VirtualAccountPickerEmpty,
  VirtualAccountPickerFilter,
  VirtualAccountPickerSelectAll,
} from '../../../src/react/index.js'
import type { PartScene } from './scene.js'

/** What the conformance test has to know of a part. */
export interface PartEntry {
  /** Class by which it is styled. */
  slot: string
  /** Where it is at home: anywhere, below the provider, in the picker, in a firm or in a row. */
  place: 'page' | 'provider' | 'picker' | 'firm' | 'row'
  /** What it cannot do without. */
  props?: object
  /** What a `render` function is told, and what stands in `data-` attributes where it is true or a text. */
  state?: object
  /** Its content is its own, or it has none. */
  fixed?: boolean
  beside?: ReactNode
  /** Typed into the filter first. */
  search?: string
  seed?: (queryClient: QueryClient) => void
  /** What the part itself does when it is used. */
  own?: OwnHandler
}

interface OwnHandler {
  name: 'onClick' | 'onChange'
  use: (element: HTMLElement) => void
  hasRun: (scene: PartScene) => boolean
}

const error = new OnboardingError('upstream_unavailable')

function onClick(hasRun: OwnHandler['hasRun']): { own: OwnHandler } {
  return { own: { name: 'onClick', use: (element) => void fireEvent.click(element), hasRun } }
}

const noAccounts = { accounts: [], consentExpiresOn: null }

const hasAsked = ({ backend }: PartScene) => backend.questions.length > 0

const onboardingParts: Record<string, PartEntry> = {
  OnboardingActions: { slot: 'ieum-actions', place: 'page' },
  OnboardingBadge: { slot: 'ieum-badge', place: 'page', state: { tone: 'accent' } },
  OnboardingBody: { slot: 'ieum-body', place: 'page' },
  OnboardingButton: { slot: 'ieum-button', place: 'page' },
  OnboardingChecklist: { slot: 'ieum-checklist', place: 'provider' },
  OnboardingCompleteButton: {
    slot: 'ieum-button',
    place: 'picker',
    ...onClick(() => screen.queryAllByText('계좌를 먼저 선택해 주세요.').length > 0),
  },
  OnboardingCopyButton: {
    slot: 'ieum-button-plain',
    place: 'provider',
    props: { text: 'id' },
    ...onClick(({ element }) => element.textContent === '복사했어요'),
  },
  OnboardingErrorActions: { slot: 'ieum-actions', place: 'provider', props: { error }, fixed: true },
  OnboardingNote: { slot: 'ieum-note', place: 'page' },
  OnboardingPortalLink: {
    slot: 'ieum-button',
    place: 'provider',
    props: { purpose: 'link', children: 'portal' },
    ...onClick(({ onEvent }) => onEvent.mock.calls.length > 0),
  },
  OnboardingRecheckButton: {
    slot: 'ieum-button',
    place: 'provider',
    props: { purpose: 'link' },
    seed: (queryClient) => queryClient.setQueryData(onboardingKeys.virtualAccounts('hong'), noAccounts),
    ...onClick(hasAsked),
  },
  OnboardingRetryButton: {
    slot: 'ieum-button',
    place: 'provider',
    seed: (queryClient) =>
      queryClient
        .getQueryCache()
        .find({ queryKey: onboardingKeys.registration('hong') })!
        .setState({
          data: undefined,
          status: 'error',
          error,
        }),
    ...onClick(hasAsked),
  },
  OnboardingScreen: { slot: 'ieum-screen', place: 'provider', props: { name: 'signUpNeeded' } },
  OnboardingSkeleton: { slot: 'ieum-skeleton', place: 'page', state: { shape: 'row' } },
  OnboardingSteps: { slot: 'ieum-steps', place: 'provider', props: { purpose: 'signUp' } },
  OnboardingTitle: { slot: 'ieum-title', place: 'provider' },
  OnboardingWayOut: { slot: 'ieum-way-out', place: 'provider', fixed: true },
}

const noticeParts: Record<string, PartEntry> = {
  ConsentNoticeDismiss: {
    slot: 'ieum-icon-button',
    place: 'provider',
    beside: <ConsentNoticeText data-testid="notice" />,
    ...onClick(() => screen.getByTestId('notice').textContent === ''),
  },
  ConsentNoticeRoot: { slot: 'ieum-notice', place: 'provider' },
  ConsentNoticeText: { slot: 'ieum-notice-text', place: 'provider' },
}

const pickerParts: Record<string, PartEntry> = {
  VirtualAccountPickerEmpty: {
    slot: 'ieum-note',
    place: 'picker',
    beside: <VirtualAccountPickerFilter />,
    search: '없는 계좌',
  },
  VirtualAccountPickerFilter: {
    slot: 'ieum-filter-input',
    place: 'picker',
    fixed: true,
    beside: <VirtualAccountPickerEmpty data-testid="empty" />,
    own: {
      name: 'onChange',
      use: (element) => void fireEvent.change(element, { target: { value: '없는 계좌' } }),
      hasRun: () => screen.queryByTestId('empty') !== null,
    },
  },
  VirtualAccountPickerFirmName: { slot: 'ieum-firm-name', place: 'firm' },
  VirtualAccountPickerFirms: { slot: 'ieum-firms', place: 'picker' },
  VirtualAccountPickerGroup: { slot: 'ieum-group', place: 'picker', state: { disabled: false, readonly: false } },
  VirtualAccountPickerItem: { slot: 'ieum-item', place: 'row', state: { selected: false, disabled: false } },
  VirtualAccountPickerItemAlias: { slot: 'ieum-item-alias', place: 'row' },
  VirtualAccountPickerItemInput: {
    slot: 'ieum-item-input',
    place: 'row',
    fixed: true,
    beside: <VirtualAccountPickerSelectAll />,
    own: {
      name: 'onChange',
      use: (element) => void fireEvent.click(element),
      hasRun: () => screen.queryByText('모두 해제') !== null,
    },
  },
  VirtualAccountPickerItemMark: { slot: 'ieum-firm-mark', place: 'row', state: { colour: '3' } },
  VirtualAccountPickerItemNumber: { slot: 'ieum-item-number', place: 'row', fixed: true },
  VirtualAccountPickerLinkMore: { slot: 'ieum-link-more', place: 'picker', fixed: true },
  VirtualAccountPickerList: { slot: 'ieum-list', place: 'picker' },
  VirtualAccountPickerRevealSwitch: {
    slot: 'ieum-reveal',
    place: 'picker',
    ...onClick(({ element }) => element.getAttribute('aria-checked') === 'true'),
  },
  VirtualAccountPickerRoot: { slot: 'ieum-screen', place: 'provider' },
  VirtualAccountPickerSelectAll: {
    slot: 'ieum-tool',
    place: 'picker',
    ...onClick(({ element }) => element.textContent === '모두 해제'),
  },
  VirtualAccountPickerTitle: { slot: 'ieum-title', place: 'provider' },
}

/** Every exported part, by its flat name. */
export const parts: Record<string, PartEntry> = { ...onboardingParts, ...noticeParts, ...pickerParts }

/** Parent that a part's error names, by where the part is at home. */
export const parents = {
  provider: 'OnboardingProvider',
  picker: 'VirtualAccountPickerRoot',
  firm: 'VirtualAccountPickerFirms',
  row: 'VirtualAccountPickerList',
}
