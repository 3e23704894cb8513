import { waitFor, within } from 'storybook/test'

/** Finds something on the page in the portal window, as soon as it is there. */
export async function findInPortal(role: string, name?: string): Promise<HTMLElement> {
  return waitFor(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.story-portal iframe[aria-busy="false"]')
    const page = frame?.contentDocument
    if (!page) throw new Error('The portal window shows no page yet.')
    return within(page.body).getByRole(role, name === undefined ? {} : { name })
  })
}

/** Clicks natively, because the page may be gone before a simulated click has run to its end. */
export async function pressInPortal(role: 'button' | 'link', name: string): Promise<void> {
  const target = await findInPortal(role, name)
  target.click()
}
