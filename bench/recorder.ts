// What runs in a measured page: it notes every change, and when the frame that shows the change has been painted.

/** The painted result of one input, or of opening a page. All times in milliseconds. */
export interface Painted {
  /** From the input, or from the start of the navigation, to the paint after the last change in sight. */
  readonly paintedMs: number
  /** The longest task between the two; 0 where none was longer than 50 ms. */
  readonly longestTaskMs: number
  /** The longest event with its next paint, as Event Timing has it: a cross-check. 0 where it lists none. */
  readonly eventMs: number
}

export interface Recorder {
  /** Forgets what was, and waits for the next event of a type: from then on it counts. */
  readonly arm: (type: string) => void
  /**
   * Resolves once the page has rested for `quietMs`; null where it is not at rest after `limitMs`, or nothing in sight
   * has changed.
   */
  readonly settle: (quietMs: number, limitMs: number) => Promise<Painted | null>
  /** How long each of some pairs of frames takes in which nothing is done. */
  readonly emptyFrames: (pairs: number) => Promise<number[]>
}

declare global {
  interface Window {
    shockwaveBench?: Recorder
  }
}

/** Sent to the page as text, so it may use nothing from outside itself. */
export function installRecorder(): void {
  interface Change {
    readonly at: number
    readonly nodes: readonly Node[]
    painted: number | null
  }

  const IDLE_LIMIT_MS = 2000
  // Opening a page counts from the start of its navigation.
  let start: number | null = 0
  let changes: Change[] = []
  const tasks: PerformanceEntry[] = []
  const events: PerformanceEntry[] = []

  const note = (nodes: readonly Node[]): void => {
    const change: Change = { at: performance.now(), nodes, painted: null }
    changes.push(change)
    // The second frame begins only when the first has been painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        change.painted = performance.now()
      }),
    )
  }

  new MutationObserver((records) => note([...new Set(records.map(({ target }) => target))])).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })

  // A canvas changes without a mutation of the document.
  const drawn = new Set<Node>()
  const noteCanvas = (canvas: unknown): void => {
    if (!(canvas instanceof Node)) return
    if (drawn.size === 0) {
      queueMicrotask(() => {
        note([...drawn])
        drawn.clear()
      })
    }
    drawn.add(canvas)
  }
  const context = CanvasRenderingContext2D.prototype
  for (const name of ['clearRect', 'fillRect', 'fill', 'stroke', 'drawImage', 'putImageData'] as const) {
    const draw = context[name]
    Object.defineProperty(context, name, {
      configurable: true,
      writable: true,
      value(this: CanvasRenderingContext2D, ...args: unknown[]): unknown {
        noteCanvas(this.canvas)
        return Reflect.apply(draw, this, args)
      },
    })
  }

  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => events.push(...list.getEntries())).observe({
    type: 'event',
    buffered: true,
    durationThreshold: 16,
  } as PerformanceObserverInit)

  /** Nothing in the head is painted, nor is a text that only screen readers hear. */
  const isInSight = (node: Node): boolean => {
    let element = node instanceof Element ? node : node.parentElement
    while (element && getComputedStyle(element).display === 'contents') element = element.parentElement
    if (!element?.isConnected || element === document.documentElement || element.closest('head')) return false
    const { width, height } = element.getBoundingClientRect()
    return width > 1 && height > 1
  }

  const conclude = (): Painted | null => {
    const last = changes.findLast(({ nodes }) => nodes.some(isInSight))
    const from = start
    if (from === null || !last || last.painted === null) return null
    const until = last.painted
    const longest = (entries: readonly PerformanceEntry[]): number =>
      Math.max(
        0,
        ...entries
          .filter(({ startTime, duration }) => startTime + duration > from && startTime < until)
          .map(({ duration }) => duration),
      )
    return { paintedMs: until - from, longestTaskMs: longest(tasks), eventMs: longest(events) }
  }

  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

  window.shockwaveBench = {
    arm: (type) => {
      start = null
      changes = []
      tasks.length = 0
      events.length = 0
      const onInput = (event: Event): void => {
        start = event.timeStamp
        changes = []
      }
      window.addEventListener(type, onInput, { capture: true, once: true })
    },
    settle: (quietMs, limitMs) =>
      new Promise((resolve) => {
        const began = performance.now()
        const look = (): void => {
          const now = performance.now()
          if (now - began > limitMs) {
            resolve(null)
            return
          }
          const last = changes.at(-1)
          const rested = now - Math.max(last?.at ?? 0, start ?? 0, began)
          if (start === null || rested < quietMs || last?.painted === null) {
            setTimeout(look, Math.max(20, quietMs - rested))
            return
          }
          // Work that is cut into slices may go on without a change; only then is the page idle.
          // A headless browser does not always call when it is idle, so it is not waited for without an end.
          const onIdle = (): void => (changes.at(-1) === last ? resolve(conclude()) : look())
          requestIdleCallback(onIdle, { timeout: IDLE_LIMIT_MS })
        }
        look()
      }),
    emptyFrames: async (pairs) => {
      const durations: number[] = []
      for (let pair = 0; pair < pairs; pair += 1) {
        await frame()
        const from = performance.now()
        await frame()
        await frame()
        durations.push(performance.now() - from)
      }
      return durations
    },
  }
}
