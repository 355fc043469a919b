// Unexpected console output is a fault: the test that expects some stubs the console itself.
import { beforeEach, expect, vi } from 'vitest'

beforeEach(() => {
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      expect.fail(`unexpected console.${level}: ${args.map(String).join(' ')}`)
    })
  }
})
