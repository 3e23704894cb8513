declare module 'virtual:prop-tables' {
  import type { PropTable } from '../../.storybook/prop-tables.js'

  const tables: Record<string, PropTable>
  export default tables
}
