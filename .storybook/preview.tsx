import './preview.css'
import '../stories/kit/host.css'
import type { Preview } from '@storybook/react-vite'
import { localeNames } from '../stories/kit/locales.js'
import { networks } from '../stories/kit/network.js'
import { initialStageArgs, omitStageArgs, stageArgTypes } from '../stories/kit/stage-args.js'
import { showStory } from '../stories/kit/show-story.js'
import { withLooks } from '../stories/kit/with-looks.js'
import { withStage } from '../stories/kit/with-stage.js'
import { DocsPage } from './docs-page.js'
import { extractArgTypes, extractComponentDescription } from './extract-arg-types.js'
import { getFirstTheme } from './themes.js'

const toItems = (titles: Record<string, string>) => Object.entries(titles).map(([value, title]) => ({ value, title }))

const viewports = {
  phone360: { name: 'Phone, 360 px', styles: { width: '360px', height: '800px' }, type: 'mobile' },
  phone320: { name: 'Small phone, or 400 % zoom, 320 px', styles: { width: '320px', height: '640px' }, type: 'mobile' },
  desktop: { name: 'Desktop, 1280 px', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
} as const

const preview: Preview = {
  tags: ['autodocs'],
  args: initialStageArgs,
  argTypes: stageArgTypes,
  render: (args, { component: Component }) => (Component ? <Component {...omitStageArgs(args)} /> : <></>),
  decorators: [withStage, withLooks],
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'mirror', dynamicTitle: true, items: toItems({ light: 'Light', dark: 'Dark' }) },
    },
    locale: {
      description: 'Language',
      toolbar: { icon: 'globe', dynamicTitle: true, items: toItems(localeNames) },
    },
    network: {
      description: 'Network',
      toolbar: {
        icon: 'lightning',
        dynamicTitle: true,
        items: Object.entries(networks).map(([value, { title }]) => ({ value, title })),
      },
    },
  },
  initialGlobals: { theme: getFirstTheme(), locale: 'ko', network: 'normal' },
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
    layout: 'fullscreen',
    docs: {
      container: DocsPage,
      toc: { headingSelector: 'h2, h3' },
      source: { type: 'code', transform: showStory },
      extractArgTypes,
      extractComponentDescription,
    },
    options: {
      storySort: {
        order: [
          'Start',
          ['ieum', 'Onboarding', 'Theming', 'Accessibility', 'Languages', 'Hooks'],
          '시작',
          ['ieum 이음', '온보딩', '테마', '접근성', '언어', '훅', '부품'],
          'Journey',
          ['Whole journey', 'States', 'Personas', 'Errors', 'In-app browsers', 'From the desktop to the phone'],
          'Components',
          [
            'Onboarding',
            'OnboardingProvider',
            'PortalSignupGate',
            'VirtualAccountPicker',
            'LinkAccountsPrompt',
            'ConsentNotice',
            'OnboardingDialog',
            'LinkedAccounts',
            'DataUse',
          ],
          'Parts',
          ['Parts', 'Arranged anew', 'Own sign-up'],
          'Looks',
          ['Theme', 'Narrow', 'Languages', 'Headless'],
        ],
      },
    },
    viewport: { options: viewports },
  },
}

export default preview
