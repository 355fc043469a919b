// What the build does so that the page works offline: it lists the files to store in the service worker, each with its
// digest.
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { integrityOf, type StoredFile } from './src/worker/storedFile.ts'

interface Listed {
  readonly url: string
}

/** Builds `src/worker/serviceWorker.ts` with the list of what is stored. Registering it is the page's own matter. */
export function storeForOffline(): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/worker',
    filename: 'serviceWorker.ts',
    injectRegister: false,
    // It is a file of its own, with addresses relative to itself, under `public`.
    manifest: false,
    // A file above 2 MB is not stored, and the build says which; it must not stop the build.
    showMaximumFileSizeToCacheInBytesWarning: true,
    injectManifest: {
      // One file without imports, which every browser runs as a worker.
      rollupFormat: 'iife',
      globPatterns: ['**/*.{html,js,css,woff2,svg,png,webmanifest}', 'data/*.json'],
      // Pictures for link previews are for other sites.
      globIgnores: ['serviceWorker.js', 'data/*.schema.json', 'assets/og-*.png'],
    },
    integration: {
      configureOptions: ({ root, build }, options) => {
        const folder = resolve(root, build.outDir)
        options.injectManifest = {
          ...options.injectManifest,
          manifestTransforms: [async (files) => ({ manifest: await listFiles(folder, files), warnings: [] })],
        }
      },
    },
  })
}

// Pages first: where a server rewrites what it serves, it does so to them, and storing ends before the rest is fetched
// for nothing.
async function listFiles(folder: string, files: readonly Listed[]) {
  const sorted = files.toSorted((a, b) => rank(a) - rank(b) || (a.url < b.url ? -1 : 1))
  return Promise.all(
    sorted.map(async ({ url }): Promise<StoredFile & { size: number; revision: null }> => {
      const bytes = await readFile(join(folder, url))
      return { url, integrity: await integrityOf(bytes), revision: null, size: bytes.length }
    }),
  )
}

const rank = ({ url }: Listed): number => (url.endsWith('.html') ? 0 : 1)
