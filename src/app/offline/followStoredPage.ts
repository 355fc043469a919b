// The page's side of the service worker: registers it, and tells when a newer version of the page is there to be
// loaded.

const WORKER = `${import.meta.env.BASE_URL}serviceWorker.js`
const HOUR_MS = 3_600_000

/** True where the page may be stored on the device: as built, served securely, and not inside somebody else's page. */
export function canBeStored(): boolean {
  return import.meta.env.PROD && window.isSecureContext && 'serviceWorker' in navigator && window.top === window
}

/** True while there is no network and the page is answered from the device. */
export function isShownFromDevice(): boolean {
  return canBeStored() && !navigator.onLine && navigator.serviceWorker.controller !== null
}

export interface Following {
  /** Loads the newer version. Other windows of the page stay as they are, and are told. */
  readonly load: () => void
  readonly stop: () => void
}

/**
 * Stores the page on the device, once it has come to rest, and calls `onNewer` whenever a newer version than this
 * page's waits.
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
    // Without a network, the next hour will do.
    registration?.update().catch(() => undefined)
  }
  serviceWorker.addEventListener(
    'controllerchange',
    () => {
      if (isAccepted) location.reload()
      // The reader loaded it in another window: what this one shows is left alone.
      else if (hasController) onNewer()
      hasController = true
    },
    until,
  )
  document.addEventListener('visibilitychange', checkHourly, until)

  const register = async (): Promise<void> => {
    try {
      registration = await serviceWorker.register(WORKER)
      registration.active?.postMessage('keep-up')
      registration.addEventListener(
        'updatefound',
        () => registration?.installing?.addEventListener('statechange', tellIfWaiting, until),
        until,
      )
      tellIfWaiting()
    } catch {
      // Storage or workers are switched off: the page works over the network, as any other.
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
    // Safari has no such callback; a second later it is done as well.
    const soon = window.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 1000))
    soon(() => signal.aborted || act())
  }
  if (document.readyState === 'complete') whenIdle()
  else window.addEventListener('load', whenIdle, { once: true, signal })
}
