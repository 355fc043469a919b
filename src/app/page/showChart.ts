// A reader who has started to use the page is not scrolled away.
const OWN_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** Scrolls to a chart once it and what stands above it are drawn. Returns a function that gives up waiting for it. */
export function showChart(chart: string): () => void {
  const main = document.getElementById('main')
  const show = (): void => {
    const figure = main?.querySelector(`[data-chart="${chart}"]`)
    if (!figure || main?.querySelector('.skeleton, [data-placeholder]')) return
    stop()
    figure.scrollIntoView()
  }
  const observer = new MutationObserver(show)
  const stop = (): void => {
    observer.disconnect()
    for (const move of OWN_MOVES) window.removeEventListener(move, stop)
  }
  if (main) observer.observe(main, { childList: true, subtree: true })
  for (const move of OWN_MOVES) window.addEventListener(move, stop, { passive: true })
  show()
  return stop
}
