import type { Decorator } from '@storybook/react-vite'
import styles from 'ieum/styles.css?inline'
import { setPageTheme } from './page-theme.js'

/** A page with the toolbar's theme, and the kit's stylesheet unless `parameters.headless` leaves it out. */
export const withLooks: Decorator = (Story, { globals, parameters }) => {
  setPageTheme(globals.theme as string)
  return (
    <div className="story-page">
      {!parameters.headless && <style>{styles}</style>}
      <Story />
    </div>
  )
}
