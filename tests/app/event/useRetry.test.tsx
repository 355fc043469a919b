import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { useRetry } from '../../../src/app/event/useRetry.ts'
import { createQueryClient } from '../../../src/app/queryClient.ts'
import { DatasetError } from '../../../src/data/datasetError.ts'

const client = createQueryClient()
const wrapper = ({ children }: { readonly children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
)
const draw = (error: Error | null, refetch: () => Promise<unknown> = async () => {}) =>
  renderHook(({ current }) => useRetry(current, refetch), { wrapper, initialProps: { current: error } })

test('a fault of loading stays what it is; any other is the page’s own, and no lost connection', () => {
  const lost = new DatasetError({ kind: 'offline', reason: 'Failed to fetch' }, 'data/a.json')
  expect(draw(lost).result.current.fault).toBe(lost)
  expect(draw(new TypeError('x is not a function')).result.current.fault?.fault).toEqual({
    kind: 'unexpected',
    reason: 'x is not a function',
  })
  expect(draw(null).result.current.fault).toBeNull()
})

test('while it is tried again the fault stays', async () => {
  let resolve = (): void => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  const lost = new DatasetError({ kind: 'not-found' }, 'data/a.json')
  const { result, rerender } = draw(lost, () => promise)
  let retrying: Promise<void> | undefined
  await act(async () => {
    retrying = result.current.retry()
  })
  rerender({ current: null })
  expect(result.current).toMatchObject({ fault: lost, isRetrying: true })
  await act(async () => {
    resolve()
    await retrying
  })
  expect(result.current).toMatchObject({ fault: null, isRetrying: false })
})
