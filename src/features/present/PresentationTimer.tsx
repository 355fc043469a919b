import { Pause, Play, RotateCcw } from 'lucide'
import { useEffect, useState } from 'react'
import { RESET_TIMER, readTimer, toggleTimer } from '../../domain/story/presentation.ts'
import { formatClock, formatElapsed } from '../../i18n/formatTime.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { setTimer, usePresentationStore } from '../../state/presentationWindows.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { presentTexts } from './presentTexts.ts'

const TICK_MS = 250

/** How long the presentation has lasted, and what time it is. */
export function PresentationTimer() {
  const { language } = useI18n()
  const words = presentTexts[language].speaker
  const timer = usePresentationStore((talk) => talk.timer)
  const now = useNow()
  const isRunning = timer.since !== null
  return (
    <section aria-label={words.timer} className="talk-timer">
      <span role="timer" className="talk-time">
        {formatElapsed(readTimer(timer, now))}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={isRunning ? words.pause : words.start}
        onClick={() => setTimer(toggleTimer(timer, Date.now()))}
      >
        {isRunning ? <Icon icon={Pause} size="1.125em" /> : <Icon icon={Play} size="1.125em" />}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.resetTimer}
        onClick={() => setTimer(isRunning ? { ...RESET_TIMER, since: Date.now() } : RESET_TIMER)}
      >
        <Icon icon={RotateCcw} size="1.125em" />
      </button>
      <span className="talk-clock">
        <span className="sr-only">{`${words.clock} `}</span>
        {formatClock(now, language)}
      </span>
    </section>
  )
}

/** The machine's clock, read several times a second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
