import { addons } from 'storybook/manager-api'
import { getPreferredTheme, themes } from './themes.js'

addons.setConfig({ theme: themes[getPreferredTheme()] })
