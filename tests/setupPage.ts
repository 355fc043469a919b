// Each test starts with an empty page on a device that remembers nothing.
import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import { knowModalDialogs } from './fixtures/modalDialogs.ts'

knowModalDialogs()

afterEach(() => {
  cleanup()
  localStorage.clear()
  // Modules of a page that is gone still listen, as windows that are open elsewhere do.
  window.dispatchEvent(new StorageEvent('storage', { key: null }))
  localStorage.clear()
  sessionStorage.clear()
})
