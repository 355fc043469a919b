import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { offlineTexts } from '../../../src/app/offline/offlineTexts.ts'
import { StoredPage } from '../../../src/app/offline/StoredPage.tsx'

const texts = offlineTexts.en

// jsdom has no service workers: these are what a browser hands out, without anything behind them.
class FakeWorker extends EventTarget {
  readonly postMessage = vi.fn()
}
class FakeRegistration extends EventTarget {
  readonly active = new FakeWorker()
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  readonly update = vi.fn(async () => undefined)
}
class FakeContainer extends EventTarget {
  readonly controller: FakeWorker | null
  readonly register: (url: string) => Promise<FakeRegistration>
  constructor(registration: FakeRegistration, isFirstVisit: boolean) {
    super()
    this.controller = isFirstVisit ? null : registration.active
    this.register = vi.fn(async () => registration)
  }
}

let registration: FakeRegistration

/** A browser that can store the page. */
function offerWorkers({ isFirstVisit = false, onLine = true } = {}): FakeContainer {
  const container = new FakeContainer(registration, isFirstVisit)
  vi.stubGlobal('navigator', { serviceWorker: container, onLine })
  return container
}

/** A newer version arrives, and waits. */
async function bringNewer(): Promise<FakeWorker> {
  const worker = new FakeWorker()
  await act(async () => {
    registration.installing = worker
    registration.dispatchEvent(new Event('updatefound'))
    registration.installing = null
    registration.waiting = worker
    worker.dispatchEvent(new Event('statechange'))
  })
  return worker
}

async function openStored(isHeldBack = false) {
  const shown = render(<StoredPage isHeldBack={isHeldBack} />)
  await vi.waitFor(() => expect(registration.active.postMessage).toHaveBeenCalledWith('keep-up'))
  return { user: userEvent.setup(), hold: (held: boolean) => shown.rerender(<StoredPage isHeldBack={held} />) }
}

beforeEach(() => {
  registration = new FakeRegistration()
  vi.stubEnv('PROD', true)
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

test('a newer version is offered, put off, and offered again only when the next one comes', async () => {
  offerWorkers()
  const { user } = await openStored()
  await bringNewer()
  expect(await screen.findByText(texts.newer)).toHaveRole('status')
  await user.click(screen.getByRole('button', { name: texts.later }))
  expect(screen.queryByText(texts.newer)).not.toBeInTheDocument()
  const next = await bringNewer()
  await user.click(await screen.findByRole('button', { name: texts.load }))
  expect(next.postMessage).toHaveBeenCalledExactlyOnceWith('take-over')
})

test('while it is held back nothing is said, and nothing is lost', async () => {
  offerWorkers({ onLine: false })
  const { hold } = await openStored(true)
  const newer = await bringNewer()
  expect(screen.queryByRole('status')).not.toBeInTheDocument()
  hold(false)
  expect(await screen.findByText(texts.newer)).toBeVisible()
  expect(screen.getByText(texts.offline)).toBeVisible()
  expect(newer.postMessage).not.toHaveBeenCalled()
})

test('one that waited before the page was opened is offered too', async () => {
  offerWorkers()
  registration.waiting = new FakeWorker()
  await openStored()
  expect(await screen.findByText(texts.newer)).toBeVisible()
})

test('one that another window loaded is offered here, and not forced', async () => {
  const container = offerWorkers()
  await openStored()
  await act(async () => container.dispatchEvent(new Event('controllerchange')))
  expect(await screen.findByRole('button', { name: texts.load })).toBeVisible()
})

test('a page that stays open looks for a newer one when it is looked at again, at most once an hour', async () => {
  const start = Date.now()
  const clock = vi.spyOn(Date, 'now').mockReturnValue(start)
  offerWorkers()
  await openStored()
  const lookAgain = (): boolean => document.dispatchEvent(new Event('visibilitychange'))
  lookAgain()
  expect(registration.update).not.toHaveBeenCalled()
  clock.mockReturnValue(start + 3_600_000)
  lookAgain()
  lookAgain()
  expect(registration.update).toHaveBeenCalledOnce()
})

test('the first time that the page is stored is nothing to tell', async () => {
  const container = offerWorkers({ isFirstVisit: true })
  await openStored()
  await act(async () => container.dispatchEvent(new Event('controllerchange')))
  expect(screen.queryByRole('region', { name: texts.label })).not.toBeInTheDocument()
})

test('a browser that refuses to store is nothing to tell either', async () => {
  const container = offerWorkers()
  const refuse = vi.fn(async () => Promise.reject(new DOMException('no', 'SecurityError')))
  Object.assign(container, { register: refuse })
  render(<StoredPage isHeldBack={false} />)
  await vi.waitFor(() => expect(refuse).toHaveBeenCalledOnce())
  expect(screen.queryByRole('region')).not.toBeInTheDocument()
})

test('a page as it is developed is not stored', async () => {
  vi.stubEnv('PROD', false)
  const container = offerWorkers()
  render(<StoredPage isHeldBack={false} />)
  await act(async () => new Promise((resolve) => setTimeout(resolve)))
  expect(container.register).not.toHaveBeenCalled()
})

test('without a network it says that this is the stored copy, until it has been read', async () => {
  offerWorkers({ onLine: false })
  const user = userEvent.setup()
  render(<StoredPage isHeldBack={false} />)
  expect(await screen.findByText(texts.offline)).toHaveRole('status')
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByText(texts.offline)).not.toBeInTheDocument()
})
