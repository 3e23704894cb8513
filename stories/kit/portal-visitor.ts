import { waitFor, within } from 'storybook/test'

/** Waits for an element on the page in the portal window. */
export async function findInPortal(role: string, name?: string): Promise<HTMLElement> {
  return waitFor(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.story-portal iframe[aria-busy="false"]')
    const page = frame?.contentDocument
    if (!page) throw new Error('The portal window shows no page yet.')
    return within(page.body).getByRole(role, name === undefined ? {} : { name })
  })
}

/** Clicks natively, because the page may be gone before a simulated click ends. */
export async function pressInPortal(role: 'button' | 'link', name: string): Promise<void> {
  const target = await findInPortal(role, name)
  target.click()
}
