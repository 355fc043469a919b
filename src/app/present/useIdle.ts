import { useEffect, useState } from 'react'

const REST_MS = 3000

/** True once the pointer and the focus have not moved for a while. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const rest = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), REST_MS)
    }
    const stir = (): void => {
      setIdle(false)
      rest()
    }
    rest()
    window.addEventListener('pointermove', stir)
    window.addEventListener('pointerdown', stir)
    window.addEventListener('focusin', stir)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', stir)
      window.removeEventListener('pointerdown', stir)
      window.removeEventListener('focusin', stir)
    }
  }, [])
  return isIdle
}
