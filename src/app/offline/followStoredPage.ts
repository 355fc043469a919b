// The page's side of the service worker: it registers the worker, and tells when a newer version of the page can be
// loaded.

import { siteAddress } from '../../data/siteAddress.ts'

const HOUR_MS = 3_600_000

/** True where the page may be stored: a production build, served securely, and not embedded in another page. */
export function canBeStored(): boolean {
  return import.meta.env.PROD && window.isSecureContext && 'serviceWorker' in navigator && window.top === window
}

/** True while there is no network and the page is answered from the device. */
export function isShownFromDevice(): boolean {
  return canBeStored() && !navigator.onLine && navigator.serviceWorker.controller !== null
}

/** The worker's address, in the form that a browser asks for where the page's policy has it check script addresses. */
function workerAddress(): unknown {
  const address = siteAddress('serviceWorker.js')
  policy ??= window.trustedTypes?.createPolicy('shockwave', { createScriptURL: () => address })
  return policy?.createScriptURL(address) ?? address
}

let policy: TrustedPolicy | undefined

export interface Following {
  /** Loads the newer version. Other windows of the page stay as they are, and get a notice. */
  readonly load: () => void
  readonly stop: () => void
}

/**
 * Stores the page on the device, once the page is idle. Calls `onNewer` whenever a version is waiting that is newer
 * than this page.
 */
export function followStoredPage(onNewer: () => void): Following {
  const { serviceWorker } = navigator
  const stopping = new AbortController()
  const until = { signal: stopping.signal }
  let registration: ServiceWorkerRegistration | null = null
  let hasController = serviceWorker.controller !== null
  let isAccepted = false
  let checkedAt = Date.now()

  const tellIfWaiting = (): void => {
    if (registration?.active && registration.waiting) onNewer()
  }
  const checkHourly = (): void => {
    if (document.hidden || Date.now() - checkedAt < HOUR_MS) return
    checkedAt = Date.now()
    // Without a network, the check an hour later will do.
    registration?.update().catch(() => undefined)
  }
  serviceWorker.addEventListener(
    'controllerchange',
    () => {
      if (isAccepted) location.reload()
      // The reader loaded the newer version in another window. What this one shows is left alone.
      else if (hasController) onNewer()
      hasController = true
    },
    until,
  )
  document.addEventListener('visibilitychange', checkHourly, until)

  const register = async (): Promise<void> => {
    try {
      registration = await serviceWorker.register(workerAddress() as string)
      registration.active?.postMessage('keep-up')
      registration.addEventListener(
        'updatefound',
        () => registration?.installing?.addEventListener('statechange', tellIfWaiting, until),
        until,
      )
      tellIfWaiting()
    } catch {
      // Storage or workers are switched off. The page then works over the network.
    }
  }
  whenAtRest(() => void register(), stopping.signal)

  return {
    load: () => {
      const waiting = registration?.waiting
      if (!waiting) return location.reload()
      isAccepted = true
      waiting.postMessage('take-over')
    },
    stop: () => stopping.abort(),
  }
}

// Storing a page must not slow down its first showing.
function whenAtRest(act: () => void, signal: AbortSignal): void {
  const whenIdle = (): void => {
    // Safari has no such callback. There it happens one second later.
    const soon = window.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 1000))
    soon(() => signal.aborted || act())
  }
  if (document.readyState === 'complete') whenIdle()
  else window.addEventListener('load', whenIdle, { once: true, signal })
}
