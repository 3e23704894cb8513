/** What an entry point costs with the libraries behind it; react, react-dom and react-query, as peers, are left out, and the QR library, which comes when a QR code is shown. */
const entries = {
  ieum: ['react/index.js', '57 kB'],
  'ieum/query': ['client/index.js', '5.8 kB'],
  'ieum/server': ['server/index.js', '33 kB'],
  'ieum/sandbox': ['sandbox/index.js', '24.5 kB'],
  'ieum/testing': ['testing/index.js', '54 kB'],
  'ieum/devtools in production': ['devtools/index.js', '0.2 kB'],
  'ieum/devtools/always': ['devtools/always.js', '11.5 kB'],
  'ieum/locales/ko': ['react/i18n/locales/ko.js', '3.4 kB'],
  'ieum/locales/en': ['react/i18n/locales/en.js', '2.9 kB'],
  'ieum/locales/open-banking/ko': ['react/i18n/locales/open-banking/ko.js', '2.4 kB'],
  'ieum/locales/open-banking/en': ['react/i18n/locales/open-banking/en.js', '2 kB'],
  'ieum/locales/pseudo': ['react/i18n/locales/pseudo.js', '3.4 kB'],
  'ieum/styles.css': ['styles.css', '5.1 kB'],
  'ieum/styles-unlayered.css': ['styles-unlayered.css', '5.1 kB'],
}

/** Guards against growth: each limit is a little above the size when it was set. Lower one when its entry shrinks. */
export default Object.entries(entries).map(([name, [path, limit]]) => ({
  name,
  path: `dist/${path}`,
  limit,
  gzip: true,
  /** @param {{ external: string[] }} config */
  modifyEsbuildConfig: ({ external, ...config }) => ({
    ...config,
    external: [...external, 'node:*', 'uqr'],
    define: { 'process.env.NODE_ENV': '"production"' },
    format: 'esm',
    charset: 'utf8',
  }),
}))
