// @ts-nocheck Its package is installed for the bench only.
export { toNodeHandler } from 'srvx/node'
