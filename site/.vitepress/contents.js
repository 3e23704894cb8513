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
  ['When something is wrong', '문제 해결하기', ['troubleshooting', 'devtools', ...listFolder('errors')]],
  ['Reference', '참조', [...listFolder('reference'), 'journey', 'domain', 'accessibility', 'versions']],
]

/** Pages that a helper of the build writes, one file each, after their own index. */
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
  if (isKorean && existsSync(own)) return { text: readTitle(own), link: `/ko/${page}` }
  const title = readTitle(`${root}docs/${page}.md`)
  return { text: isKorean ? `${title} (영어)` : title, link: `/${page.replace(/\/README$/, '/')}` }
}

export function createSidebar(isKorean) {
  return groups.map(([english, korean, pages]) => {
    const items = pages.filter((page) => existsSync(`${root}docs/${page}.md`)).map((page) => createItem(page, isKorean))
    return { text: isKorean ? korean : english, items, ...(items.length > 9 && { collapsed: true }) }
  })
}
