import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: {
    rolldownOptions: { input: ['index.html', 'refused.html', 'later.html'] },
    // A data URL for an image would need an exception in the policy.
    assetsInlineLimit: 0,
  },
})
