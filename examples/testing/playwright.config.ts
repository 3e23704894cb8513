import { defineConfig } from '@playwright/test'

const port = process.env.PORT ?? '4173'
const executablePath = process.env.CHROMIUM_PATH

export default defineConfig({
  testDir: 'playwright',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'ko-KR',
    launchOptions: executablePath ? { executablePath, args: ['--no-sandbox'] } : {},
  },
  webServer: { command: `vite --port ${port} --strictPort`, port: Number(port) },
})
