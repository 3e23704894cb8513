import { addons } from 'storybook/manager-api'
import { getFirstTheme, themes } from './themes.js'

addons.setConfig({ theme: themes[getFirstTheme()] })
