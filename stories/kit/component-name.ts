import * as ieum from 'ieum'

/** The name that hosts import a component by, also where a build has shortened the name of the function. */
export function getComponentName(component: unknown): string | undefined {
  return Object.entries(ieum).find(([, one]) => one === component)?.[0]
}
