// Before the first paint: the theme, and which part of the page that arrives is what the address asks for. After it:
// the app, which takes over from there. A file, as strict policies allow no inline script.
;(() => {
  const { documentElement: page } = document
  const query = new URLSearchParams(location.search)
  let kept = {}
  try {
    kept = JSON.parse(localStorage.getItem('shockwave.preferences')) ?? {}
  } catch {
    // No storage, or something else in it.
  }
  const among = (options, ...values) => values.find((value) => options.includes(value))
  const theme = among(['light', 'dark', 'system'], query.get('theme'), kept.theme)
  if (theme && theme !== 'system') page.dataset.theme = theme
  const spoken = navigator.languages.map((tag) => tag.split('-', 1)[0].toLowerCase())
  const language = among(['en', 'vi'], query.get('lang'), page.dataset.folder, kept.lang, ...spoken, 'en')
  // What says no more than the page says by itself: links that are passed on name their event and their chart.
  const own = { event: page.dataset.event, view: 'bars', ...(query.has('embed') ? { chart: 'bars' } : {}) }
  const isAsked = ([key, value]) =>
    !['lang', 'theme', 'embed'].includes(key) && !key.startsWith('utm_') && own[key] !== value
  const isOther = language !== page.lang || [...query].some(isAsked)
  const isOtherEvent = query.has('event') && query.get('event') !== own.event
  // What a style sheet then shows of the page: see start.css.
  if (query.get('present')) page.dataset.start = 'talk'
  else if (query.get('embed')) page.dataset.start = isOther ? 'embed-other' : 'embed'
  else if (isOther) page.dataset.start = language === page.lang && !isOtherEvent ? 'view' : 'page'

  // Script that arrives earlier would take room on the line, and time, from what the reader sees first. Where a browser
  // tells of no paint, or paints nothing as it is out of sight, the app comes all the same.
  const { src, dataset } = document.currentScript
  const addressOf = (file) => new URL(file, src).href
  const PATIENCE_MS = 10000
  // To ask for all at once would take a phone longer than a reader should wait for an answer.
  const turn = () => new Promise((resolve) => setTimeout(resolve))
  const start = async () => {
    if (page.earlyFiles) return
    page.earlyFiles = {}
    const { run, needed, files } = dataset
    for (const file of `${run} ${needed}`.split(' ')) {
      const link = { rel: 'modulepreload', crossOrigin: '', href: addressOf(file) }
      document.head.append(Object.assign(document.createElement('link'), link))
      await turn()
    }
    for (const file of files.split(' ')) {
      page.earlyFiles[file] = fetch(addressOf(`data/${file}`))
      page.earlyFiles[file].catch(() => {})
      await turn()
    }
    const late = setTimeout(tellMissing, PATIENCE_MS)
    try {
      for (const file of run.split(' ')) await import(addressOf(file))
      // The app reads its data next, and tells of those itself.
    } catch {
      tellMissing()
    } finally {
      clearTimeout(late)
    }
  }
  // The page as it came can be read, whatever was asked for, but in a frame that has its own shape.
  function tellMissing() {
    if (page.dataset.ready !== undefined) return
    if (!query.has('embed')) delete page.dataset.start
    document.querySelector('.start')?.remove()
    const [line, sandboxed] = document.querySelectorAll('.script-missing')
    line.querySelector('button').onclick = () => location.reload()
    // A frame that is kept apart from its own server cannot read the files of the page.
    const said = origin === 'null' ? sandboxed : line
    said.hidden = false
    document.body.prepend(said)
  }
  // While developing, the page names its script itself.
  if (dataset.run) {
    new PerformanceObserver(start).observe({ type: 'paint', buffered: true })
    addEventListener('load', () => setTimeout(start, 500))
  }

  // A press that comes before the app is kept until the app can answer it: usePageStart.ts repeats it.
  addEventListener('click', keepPress, true)
  function keepPress(event) {
    if (page.dataset.ready !== undefined) return removeEventListener('click', keepPress, true)
    const pressed =
      event.target instanceof Element && event.target.closest('#root :is(button, label, input, a[href^="?"])')
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    page.earlyPress = pressed
  }
  // So is what a field or a slider is set to.
  addEventListener('input', keepValue, true)
  function keepValue({ target }) {
    if (page.dataset.ready !== undefined) return removeEventListener('input', keepValue, true)
    page.earlyValues ??= new Map()
    page.earlyValues.set(target, target.value)
  }
})()
