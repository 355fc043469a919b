import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useSame } from '../../../src/charts/plot/useSame.ts'

test('data made anew are the same data as long as they say the same', () => {
  const first = { ticks: [{ value: 0, label: '0%' }], domain: [0, 10] }
  const { result, rerender } = renderHook(({ data }) => useSame(data), { initialProps: { data: first } })
  rerender({ data: structuredClone(first) })
  expect(result.current).toBe(first)
  const other = { ...first, domain: [0, 20] }
  rerender({ data: other })
  expect(result.current).toBe(other)
})
