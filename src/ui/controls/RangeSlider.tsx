import { type PointerEvent, useLayoutEffect, useRef } from 'react'

// The width of a thumb, as in the style sheet.
const THUMB_REM = 1.25

export interface RangeSliderProps {
  readonly min: number
  readonly max: number
  readonly value: readonly [low: number, high: number]
  readonly labels: readonly [low: string, high: string]
  readonly format: (value: number) => string
  readonly onChange: (value: readonly [low: number, high: number]) => void
}

/**
 * A range with two ends: two of the browser's own sliders on one track, so that it works as soon as it can be seen. An
 * end does not pass the other.
 */
export function RangeSlider({ min, max, value: [low, high], labels, format, onChange }: RangeSliderProps) {
  const share = (value: number): number => (max > min ? (value - min) / (max - min) : 0)
  const ends = [
    { label: labels[0], value: low, change: (value: number) => onChange([Math.min(value, high), high]) },
    { label: labels[1], value: high, change: (value: number) => onChange([low, Math.max(value, low)]) },
  ]
  const track = useRef<HTMLDivElement>(null)
  // By script, so that the page that arrives from the server has no style attributes.
  useLayoutEffect(() => {
    track.current?.style.setProperty('--low', String(share(low)))
    track.current?.style.setProperty('--high', String(share(high)))
  })
  // The two sliders overlap, and only their thumbs take the pointer. A press beside the thumbs moves the nearer end
  // there.
  const onPointerDown = ({ target, currentTarget, clientX, pointerType }: PointerEvent<HTMLDivElement>): void => {
    if (target !== currentTarget || pointerType === 'touch') return
    const { left, width } = currentTarget.getBoundingClientRect()
    const thumb = THUMB_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const place = (clientX - left - thumb / 2) / (width - thumb)
    const exact = min + Math.min(1, Math.max(0, place)) * (max - min)
    const isLow = exact < low || Math.abs(exact - low) < Math.abs(exact - high)
    const value = Math.round(exact)
    onChange(isLow ? [value, high] : [low, value])
  }
  return (
    <div ref={track} className="range" onPointerDown={onPointerDown}>
      {ends.map(({ label, value, change }, index) => (
        <input
          key={label}
          type="range"
          // Where both thumbs are at the right edge, only the lower end can move, so it must lie above the other.
          className={index === 0 && share(low) > 0.5 ? 'range-end z-2' : 'range-end'}
          min={min}
          max={max}
          step={1}
          value={value}
          aria-label={label}
          aria-valuetext={format(value)}
          onChange={(event) => change(event.target.valueAsNumber)}
        />
      ))}
    </div>
  )
}
