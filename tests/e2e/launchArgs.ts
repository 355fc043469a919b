// What every browser of these tests is started with.

/** Nothing goes out to the network on its own; the sandbox goes only where Chromium refuses it, which is for root. */
export const LAUNCH_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  // Without a window, letters are otherwise as wide as whole pixels, which on a reader's screen they are not.
  '--font-render-hinting=none',
]
