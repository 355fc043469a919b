// Runs modules of the page while it is built: those that validate the data, and those that render it.
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'

/** Calls `use` with a function that loads modules of `src` by their path. They are gone when it has ended. */
export async function withModules<T>(use: (load: (path: string) => Promise<unknown>) => Promise<T>): Promise<T> {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    mode: 'production',
    base: './',
    logLevel: 'error',
    plugins: [react()],
    define: { __SHIPPED_DIGESTS__: '{}' },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  })
  try {
    return await use((path) => server.ssrLoadModule(path))
  } finally {
    await server.close()
  }
}
