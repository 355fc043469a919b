// Runs before the first paint, so that a chosen theme never flashes the other one. A file and not an inline script, for
// servers with a strict Content-Security-Policy. The page itself takes over from src/app/useDisplay.ts.
;(() => {
  const known = (theme) => (['light', 'dark', 'system'].includes(theme) ? theme : null)
  let theme = known(new URLSearchParams(location.search).get('theme'))
  try {
    theme ??= known(JSON.parse(localStorage.getItem('shockwave.preferences') ?? '{}').theme)
  } catch {
    // Storage is switched off or holds something else: the system's theme then.
  }
  if (theme && theme !== 'system') document.documentElement.dataset.theme = theme
})()
