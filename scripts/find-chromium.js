import { chromium } from 'playwright'
import { findProgram } from './find-program.js'

/** Path of a Chromium to test with; Playwright's own will do, too. */
export function findChromium() {
  return findProgram({
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    places: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/snap/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      chromium.executablePath(),
    ],
    debianPackage: 'chromium',
  })
}
