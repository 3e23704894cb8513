/** Runs tests as ES modules, as the kit is one: `node --experimental-vm-modules`. */
export default {
  testEnvironment: 'jest-fixed-jsdom',
  extensionsToTreatAsEsm: ['.tsx'],
  transform: {
    '\\.tsx$': [
      'babel-jest',
      { presets: [['@babel/preset-react', { runtime: 'automatic' }], '@babel/preset-typescript'] },
    ],
  },
}
