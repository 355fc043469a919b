// The service worker: stores the page with its data on the device, and answers from there. A newer version waits until
// the reader asks for it (src/app/offline/followStoredPage.ts), or until no page is open any more.
import type { StoredFile } from './storedFile.ts'
import { createStoredVersion } from './storedVersion.ts'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly StoredFile[] }

const version = createStoredVersion(self.__WB_MANIFEST, self.registration.scope)

self.addEventListener('install', (event) => event.waitUntil(install()))
// The worker serves the page that registered it at once, so that this page too can do without the network.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  if (!version.has(event.request)) return
  event.respondWith(version.answer(event.request, (storing) => event.waitUntil(storing)))
})
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting())
  if (event.data === 'keep-up') event.waitUntil(keepUp())
})

async function install(): Promise<void> {
  try {
    await version.fill()
  } catch (error) {
    const isFull = error instanceof Error && error.name === 'QuotaExceededError'
    if (isFull) await version.discard()
    // Where there is no room for two versions, the newer one comes from the network until the older one has gone.
    // Anything else that failed is tried again on a later visit.
    if (!isFull || !self.registration.active) throw error
  }
}

/** Runs when an open page asks for it: mends what is stored, and deletes what no page needs any more. */
async function keepUp(): Promise<void> {
  try {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const isChanging = (): boolean => self.registration.waiting !== null || self.registration.installing !== null
    // Another page may still use an earlier version.
    if (pages.length <= 1 && !isChanging()) await version.discardOthers()
    // A newer version takes over only once this worker has nothing left to do. Its reader must not wait for the mending
    // of a version that is about to go.
    await version.fill(() => self.registration.waiting === null)
  } catch {
    // Without a network or without room, the storage stays as it is until the next visit.
  }
}
