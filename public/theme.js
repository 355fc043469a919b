// Before the first paint; useDisplay.ts takes over. A file, as strict policies allow no inline script.
;(() => {
  const known = (theme) => (['light', 'dark', 'system'].includes(theme) ? theme : null)
  let theme = known(new URLSearchParams(location.search).get('theme'))
  try {
    theme ??= known(JSON.parse(localStorage.getItem('shockwave.preferences') ?? '{}').theme)
  } catch {
    // No storage, or something else in it.
  }
  if (theme && theme !== 'system') document.documentElement.dataset.theme = theme
})()
