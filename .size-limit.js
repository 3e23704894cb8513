/** What an entry point costs with the libraries behind it; react, react-dom and react-query, as peers, are left out. */
const entries = {
  ieum: ['react/index.js', '23 kB'],
  'ieum/query': ['client/index.js', '4.2 kB'],
  'ieum/server': ['server/index.js', '28.5 kB'],
  'ieum/sandbox': ['sandbox/index.js', '21 kB'],
  'ieum/testing': ['testing/index.js', '43 kB'],
  'ieum/locales/ko': ['react/locales/ko.js', '2.3 kB'],
  'ieum/locales/en': ['react/locales/en.js', '2 kB'],
  'ieum/locales/pseudo': ['react/locales/pseudo.js', '2.4 kB'],
  'ieum/styles.css': ['styles.css', '3.1 kB'],
  'ieum/styles-unlayered.css': ['styles-unlayered.css', '3.1 kB'],
}

/** Guards against growth: each limit is a little above the size when it was set. Lower one when its entry shrinks. */
export default Object.entries(entries).map(([name, [path, limit]]) => ({
  name,
  path: `dist/${path}`,
  limit,
  gzip: true,
  // Loaded when a list has grown a filter, not at once.
  ignore: ['es-hangul'],
  /** @param {{ external: string[] }} config */
  modifyEsbuildConfig: ({ external, ...config }) => ({
    ...config,
    external: [...external, 'node:*'],
    format: 'esm',
    charset: 'utf8',
  }),
}))
