import { onTestFinished } from 'vitest'

function showModal(this: HTMLDialogElement) {
  this.open = true
}

function close(this: HTMLDialogElement) {
  this.open = false
  this.dispatchEvent(new Event('close'))
}

/** What jsdom lacks, for the current test. A real browser: test/e2e/dialog.test.ts, test/e2e/in-app-browser.test.ts. */
export function addModalDialogs(): void {
  Object.assign(HTMLDialogElement.prototype, { showModal, close })
  onTestFinished(() => {
    for (const name of ['showModal', 'close']) Reflect.deleteProperty(HTMLDialogElement.prototype, name)
  })
}
