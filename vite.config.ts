import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { storeForOffline } from './vite.offline.ts'

export default defineConfig({
  // Relative, so that the built folder works under any path of any server.
  base: './',
  plugins: [react(), tailwindcss(), storeForOffline()],
  build: {
    target: 'baseline-widely-available',
    // Fonts as files of their own: inlined ones would be loaded whether a language needs them or not.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the first load needs is two files: the page, and the first chart. Left to itself, the bundler cuts them wherever
          // a part that is loaded on use shares a module with them, and twenty small files compress worse than two.
          groups: [
            // What controls and tables share with the chart's library stays with the page: they must not need the chart.
            {
              name: 'shell',
              test: /src[\\/]main\.tsx$|src[\\/]charts[\\/]textWidth\.ts$|[\\/]use-sync-external-store[\\/]/,
              priority: 2,
            },
            { name: 'bars', test: /src[\\/]charts[\\/]BarsChart\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  preview: { port: 4173, strictPort: true },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
  },
})
