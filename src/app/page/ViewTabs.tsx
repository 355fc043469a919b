import { type MouseEvent, useEffect, useRef } from 'react'
import type { View, ViewName } from '../../domain/view/view.ts'
import { factsOf, tabNames } from '../../domain/view/views.ts'
import { encodeView } from '../../domain/view/viewUrl.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'

interface ViewTabsProps {
  readonly view: View
  /** False for an event without an index: the view of one has no tab then. */
  readonly hasIndex: boolean
  /** Called when the reader is on the way to a view: the pointer or the focus is on its tab. */
  readonly onApproach: (view: View) => void
}

/** The views, as links: each has an address, so it can be opened in a tab of its own. */
export function ViewTabs({ view, hasIndex, onApproach }: ViewTabsProps) {
  const { t, text, language } = useI18n()
  const current = useRef<HTMLAnchorElement>(null)
  // Where the strip scrolls, the tab of the view stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: tabs differ in width by language
  useEffect(() => {
    const strip = current.current?.parentElement
    if (!current.current || !strip) return
    const { offsetLeft, offsetWidth } = current.current
    strip.scrollLeft = offsetLeft - strip.offsetLeft - (strip.clientWidth - offsetWidth) / 2
  }, [view.view, language])
  const names = tabNames().filter((name) => hasIndex || factsOf(name).scope !== 'index')
  const go = (event: MouseEvent, name: ViewName): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    patchView({ view: name })
  }
  return (
    <nav aria-label={t.controls.views} className="tabs scrolls-x">
      {names.map((name) => (
        <a
          key={name}
          ref={view.view === name ? current : null}
          href={encodeView({ ...view, view: name }) || '?'}
          aria-current={view.view === name ? 'page' : undefined}
          onPointerEnter={() => onApproach({ ...view, view: name })}
          onFocus={() => onApproach({ ...view, view: name })}
          onClick={(event) => go(event, name)}
        >
          {text(factsOf(name).label)}
        </a>
      ))}
    </nav>
  )
}
