import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The pages by task: titles in English and Korean, and the files in docs/.
 * @type {[english: string, korean: string, pages: string[]][]}
 */
export const groups = [
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

/** The folders that have many pages, and in `groups` only their index. */
export const folders = ['errors', 'reference']

/**
 * The pages of a folder, without its index.
 * @param {string} name
 */
export function listFolder(name) {
  const files = readdirSync(`${root}docs/${name}`).filter((file) => file.endsWith('.md') && file !== 'README.md')
  return files.map((file) => `${name}/${file.replace('.md', '')}`)
}

/** @param {string} page */
export const readPage = (page) => readFileSync(`${root}docs/${page}.md`, 'utf8')

/**
 * The first heading of a document.
 * @param {string} text
 */
export function findTitle(text) {
  const [, title = ''] = /^# (.+)$/m.exec(text) ?? []
  return title.replaceAll('`', '')
}
