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
import { scopeOf } from '../../support/test-backend.js'
import type { PartScene } from './scene.js'

/** What the conformance test has to know of a part. */
export interface PartEntry {
  /** Class by which it is styled. */
  slot: string
  /** Where it belongs: anywhere, below the provider, in the picker, in a firm or in a row. */
  home: 'page' | 'provider' | 'picker' | 'firm' | 'row'
  /** Its required props. */
  props?: object
  /** The state that a `render` function gets and that `data-` attributes show. */
  state?: object
  /** It takes no children. */
  fixed?: boolean
  beside?: ReactNode
  /** Typed into the filter first. */
  search?: string
  seed?: (queryClient: QueryClient) => void
  /** What the part itself does when the user acts on it. */
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

const hasSentRequest = ({ backend }: PartScene) => backend.requests.length > 0

const onboardingParts: Record<string, PartEntry> = {
  OnboardingActions: { slot: 'ieum-actions', home: 'page', state: { pinned: false } },
  OnboardingBody: { slot: 'ieum-body', home: 'page' },
  OnboardingButton: { slot: 'ieum-button', home: 'page' },
  OnboardingChecklist: { slot: 'ieum-checklist', home: 'provider' },
  OnboardingCompleteButton: {
    slot: 'ieum-button',
    home: 'picker',
    ...onClick(() => screen.queryAllByText('계좌를 먼저 선택해 주세요.').length > 0),
  },
  OnboardingCopyButton: {
    slot: 'ieum-button-plain',
    home: 'provider',
    props: { text: 'id' },
    ...onClick(({ element }) => element.textContent === '복사했어요'),
  },
  OnboardingErrorActions: {
    slot: 'ieum-actions',
    home: 'provider',
    props: { error },
    fixed: true,
    state: { pinned: false },
  },
  OnboardingIllustration: { slot: 'ieum-illustration', home: 'page', props: { name: 'link' }, fixed: true },
  OnboardingNote: { slot: 'ieum-note', home: 'page' },
  OnboardingPortalLink: {
    slot: 'ieum-button',
    home: 'provider',
    props: { purpose: 'link', children: 'portal' },
    ...onClick(({ onEvent }) => onEvent.mock.calls.length > 0),
  },
  OnboardingProgress: { slot: 'ieum-progress', home: 'provider', props: { step: 'link' }, fixed: true },
  OnboardingRecheckButton: {
    slot: 'ieum-button',
    home: 'provider',
    props: { purpose: 'link' },
    seed: (queryClient) => queryClient.setQueryData(onboardingKeys.virtualAccounts(scopeOf('hong')), noAccounts),
    ...onClick(hasSentRequest),
  },
  OnboardingRetryButton: {
    slot: 'ieum-button',
    home: 'provider',
    seed: (queryClient) =>
      queryClient
        .getQueryCache()
        .find({ queryKey: onboardingKeys.registration(scopeOf('hong')) })!
        .setState({
          data: undefined,
          status: 'error',
          error,
        }),
    ...onClick(hasSentRequest),
  },
  OnboardingScreen: { slot: 'ieum-screen', home: 'provider', props: { name: 'signUpNeeded' } },
  OnboardingSkeleton: { slot: 'ieum-skeleton', home: 'page', state: { shape: 'row' } },
  OnboardingSteps: { slot: 'ieum-steps', home: 'provider', props: { purpose: 'signUp' } },
  OnboardingTitle: { slot: 'ieum-title', home: 'provider' },
  OnboardingOpenInBrowser: { slot: 'ieum-open-in-browser', home: 'provider', fixed: true },
}

const noticeParts: Record<string, PartEntry> = {
  ConsentNoticeDismiss: {
    slot: 'ieum-icon-button',
    home: 'provider',
    beside: <ConsentNoticeText data-testid="notice" />,
    ...onClick(() => screen.getByTestId('notice').textContent === ''),
  },
  ConsentNoticeRoot: { slot: 'ieum-notice', home: 'provider' },
  ConsentNoticeText: { slot: 'ieum-notice-text', home: 'provider' },
}

const pickerParts: Record<string, PartEntry> = {
  VirtualAccountPickerEmpty: {
    slot: 'ieum-note',
    home: 'picker',
    beside: <VirtualAccountPickerFilter />,
    search: '없는 계좌',
  },
  VirtualAccountPickerFilter: {
    slot: 'ieum-filter-input',
    home: 'picker',
    fixed: true,
    beside: <VirtualAccountPickerEmpty data-testid="empty" />,
    own: {
      name: 'onChange',
      use: (element) => void fireEvent.change(element, { target: { value: '없는 계좌' } }),
      hasRun: () => screen.queryByTestId('empty') !== null,
    },
  },
  VirtualAccountPickerFirmName: { slot: 'ieum-firm-name', home: 'firm' },
  VirtualAccountPickerFirms: { slot: 'ieum-firms', home: 'picker' },
  VirtualAccountPickerGroup: { slot: 'ieum-group', home: 'picker', state: { disabled: false, readonly: false } },
  VirtualAccountPickerItem: { slot: 'ieum-item', home: 'row', state: { selected: false, disabled: false } },
  VirtualAccountPickerItemAlias: { slot: 'ieum-item-alias', home: 'row' },
  VirtualAccountPickerItemInput: {
    slot: 'ieum-item-input',
    home: 'row',
    fixed: true,
    beside: <VirtualAccountPickerSelectAll />,
    own: {
      name: 'onChange',
      use: (element) => void fireEvent.click(element),
      hasRun: () => screen.queryByText('모두 해제하기') !== null,
    },
  },
  VirtualAccountPickerItemMark: { slot: 'ieum-firm-mark', home: 'row', state: { colour: '3' } },
  VirtualAccountPickerItemNumber: { slot: 'ieum-item-number', home: 'row', fixed: true },
  VirtualAccountPickerLinkMore: { slot: 'ieum-link-more', home: 'provider', fixed: true },
  VirtualAccountPickerList: { slot: 'ieum-list', home: 'picker' },
  VirtualAccountPickerRevealSwitch: {
    slot: 'ieum-reveal',
    home: 'picker',
    ...onClick(({ element }) => element.getAttribute('aria-checked') === 'true'),
  },
  VirtualAccountPickerRoot: { slot: 'ieum-screen', home: 'provider' },
  VirtualAccountPickerSelectAll: {
    slot: 'ieum-tool',
    home: 'picker',
    ...onClick(({ element }) => element.textContent === '모두 해제하기'),
  },
  VirtualAccountPickerTitle: { slot: 'ieum-title', home: 'provider' },
}

/** Every exported part, by its flat name. */
export const parts: Record<string, PartEntry> = { ...onboardingParts, ...noticeParts, ...pickerParts }

/** The parent that the error of a part names, by where the part belongs. */
export const parents = {
  provider: 'OnboardingProvider',
  picker: 'VirtualAccountPickerRoot',
  firm: 'VirtualAccountPickerFirms',
  row: 'VirtualAccountPickerList',
}
