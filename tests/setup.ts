import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

// Unexpected console output is a fault: the test that expects some stubs the console itself.
beforeEach(() => {
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      expect.fail(`unexpected console.${level}: ${args.map(String).join(' ')}`)
    })
  }
})

afterEach(() => {
  cleanup()
  // Tests of what needs no page run without one.
  if (typeof localStorage !== 'undefined') localStorage.clear()
})
