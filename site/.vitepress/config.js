import { cpSync, existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { root } from '../../scripts/docs/pages.js'
import { koreanSearch, koreanTheme } from './korean.js'
import { drawDiagrams, escapeBraces, linkRoutes, slugify, toRoute } from './routes.js'
import { createSidebar } from './sidebar.js'

const { description, homepage, repository } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
/** Built and written files that the pages need: the live examples, and the documents for machines. */
const publicDir = fileURLToPath(new URL('../public', import.meta.url))
/** The Storybook is built with the site only: it takes its time. */
const linkStories = (text, link) => (existsSync(`${publicDir}/stories`) ? [{ text, link, target: '_blank' }] : [])
const repositoryUrl = repository?.url?.replace(/^git\+|\.git$/g, '')

const base = homepage ? new URL(homepage).pathname.replace(/\/?$/, '/') : '/'

export default defineConfig({
  title: 'ieum',
  description,
  srcDir: root,
  srcExclude: [
    '!(docs|site)/**/*',
    '!(SECURITY|CHANGELOG).md',
    'docs/{decisions,performance}/**',
    'docs/{releasing,visual-baselines}.md',
    'site/!(pages)/**',
  ],
  rewrites: toRoute,
  ignoreDeadLinks: 'localhostLinks',
  outDir: './dist',
  base,
  cleanUrls: true,
  head: [
    ['meta', { name: 'color-scheme', content: 'light dark' }],
    ['link', { rel: 'icon', href: `${base}favicon.svg`, type: 'image/svg+xml' }],
  ],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify },
    config: (md) => md.use(linkRoutes).use(escapeBraces).use(drawDiagrams),
  },
  // The one at the root builds the package.
  vite: { configFile: false, publicDir, build: { chunkSizeWarningLimit: 2000 } },
  buildEnd: ({ outDir }) => cpSync(publicDir, outDir, { recursive: true }),
  locales: {
    root: { label: 'English', lang: 'en' },
    ko: {
      label: '한국어',
      lang: 'ko',
      description: '코스콤 오픈플랫폼을 쓰는 핀테크 앱을 위한 React 온보딩 키트: 포털 가입, 가상계좌, 동의',
      themeConfig: {
        ...koreanTheme,
        nav: [...koreanTheme.nav, ...linkStories('스토리', '/stories/?path=/docs/시작-ieum-이음--docs')],
        sidebar: createSidebar(true),
      },
    },
  },
  themeConfig: {
    nav: [
      { text: 'Start', link: '/start-vite' },
      { text: 'Playground', link: '/playground' },
      { text: 'Troubleshooting', link: '/troubleshooting' },
      ...linkStories('Stories', '/stories/'),
    ],
    sidebar: createSidebar(false),
    outline: { level: [2, 3] },
    search: { provider: 'local', options: { locales: { ko: { translations: koreanSearch } } } },
    ...(repositoryUrl && { socialLinks: [{ icon: 'github', link: repositoryUrl }] }),
  },
})
