import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The pages by task: titles in English and Korean, and the names of the files in docs/. */
const groups = [
  ['Start', '시작하기', ['start-vite', 'start-next', 'start-react-router', 'start-existing-app']],
  [
    'Connect your backend',
    '백엔드 연결하기',
    ['backends', 'service', 'any-language', 'bring-your-own-provider', 'server-rendering'],
  ],
  ['Make it yours', '내 앱에 맞추기', ['theming', 'messages', 'parts', 'own-screens', 'native-bridge', 'funnel']],
  ['Go to production', '운영하기', ['production', 'limits', 'redis', 'secrets', 'monitoring', 'security-review']],
  ['Test', '테스트하기', ['testing', 'sandbox']],
  ['When something is wrong', '문제 해결하기', ['troubleshooting', 'devtools', 'errors/README']],
  ['Reference', '참조', ['reference/README', 'journey', 'domain', 'accessibility', 'versions']],
]

/** The generated pages of a folder, its index first. */
function listFolder(name) {
  const folder = `${root}docs/${name}`
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'))
  return files.map((file) => `${name}/${file.replace('.md', '')}`).toSorted((a, b) => rank(a) - rank(b))
}

function rank(page) {
  return page.endsWith('/README') ? 0 : 1
}

function readTitle(path) {
  const [, title = path] = /^# (.+)$/m.exec(readFileSync(path, 'utf8')) ?? []
  return title.replaceAll('`', '')
}

/** A page in the reader's language; what is not translated is marked. */
function createItem(page, isKorean) {
  const own = `${root}docs/ko/${page}.md`
  if (isKorean && existsSync(own)) return { text: readTitle(own), link: `/ko/${toLink(page)}` }
  const title = readTitle(`${root}docs/${page}.md`)
  return { text: isKorean ? `${title} (영어)` : title, link: `/${toLink(page)}` }
}

const toLink = (page) => page.replace(/README$/, '')

/** Folders with many pages have a sidebar of their own. */
export function createSidebar(isKorean) {
  const base = isKorean ? '/ko/' : '/'
  const main = groups.map(([english, korean, pages]) => ({
    text: isKorean ? korean : english,
    items: pages.map((page) => createItem(page, isKorean)),
  }))
  const folders = ['errors', 'reference'].map((name) => [`${base}${name}/`, createFolder(name, isKorean)])
  return { [base]: main, ...Object.fromEntries(folders) }
}

function createFolder(name, isKorean) {
  const back = isKorean ? { text: '← 문서', link: '/ko/start-vite' } : { text: '← Documentation', link: '/start-vite' }
  return [{ items: [back, ...listFolder(name).map((page) => createItem(page, isKorean))] }]
}
