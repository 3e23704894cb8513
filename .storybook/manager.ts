import { addons } from 'storybook/manager-api'
import { getPreferredTheme, themes } from './themes.ts'

addons.setConfig({ theme: themes[getPreferredTheme()] })
