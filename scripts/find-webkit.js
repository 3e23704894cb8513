import { findProgram } from './find-program.js'

/** Paths of WebKitGTK's driver, which brings the browser, and of a screen to run it on. */
export function findWebKit() {
  return {
    WEBKIT_DRIVER_PATH: findProgram({
      name: 'WebKitWebDriver',
      variable: 'WEBKIT_DRIVER_PATH',
      places: ['/usr/bin/WebKitWebDriver'],
      debianPackage: 'webkit2gtk-driver',
    }),
    XVFB_PATH: findProgram({
      name: 'Xvfb',
      variable: 'XVFB_PATH',
      places: ['/usr/bin/Xvfb'],
      debianPackage: 'xvfb',
    }),
  }
}
