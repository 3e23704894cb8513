import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // The kit works with and without a slash at the end of its paths, without a change to its endpoint.
  trailingSlash: process.env.TRAILING_SLASH === 'yes',
  // Because there is another lock file above this folder.
  turbopack: { root: import.meta.dirname },
}

export default config
