/** Tests as CommonJS, into which the kit and the ES modules it needs are translated. */
export default {
  testEnvironment: 'jest-fixed-jsdom',
  transform: {
    '\\.[jt]sx?$': [
      'babel-jest',
      {
        presets: [['@babel/preset-react', { runtime: 'automatic' }], '@babel/preset-typescript'],
        plugins: ['@babel/plugin-transform-modules-commonjs'],
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(ieum|@noble/hashes|@remix-run/node-fetch-server)/)'],
}
