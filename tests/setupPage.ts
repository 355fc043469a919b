// Each test starts with an empty page on a device that remembers nothing.
import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import * as React from 'react'
import { afterEach } from 'vitest'
import { knowModalDialogs } from './fixtures/modalDialogs.ts'

knowModalDialogs()

// For each element React makes an error, so that stacks can name components: a sixth of the time of these tests. It
// stops at a number of them.
const internals = Reflect.get(React, '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE')
Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', { get: () => Number.MAX_SAFE_INTEGER, set: () => {} })

afterEach(() => {
  cleanup()
  localStorage.clear()
  // Modules of a page that is gone still listen, as windows that are open elsewhere do.
  window.dispatchEvent(new StorageEvent('storage', { key: null }))
  localStorage.clear()
  sessionStorage.clear()
})
