import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // This folder has a lock file of its own below another one.
  turbopack: { root: import.meta.dirname },
}

export default config
