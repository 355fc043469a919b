import { Slider } from '@base-ui/react/slider'

export interface ValueSliderProps {
  readonly label: string
  readonly min: number
  readonly max: number
  readonly step: number
  readonly value: number
  readonly format: (value: number) => string
  readonly onChange: (value: number) => void
}

/** One value between two ends: its name, what it is set to, and a slider that keys move by a step. */
export function ValueSlider({ label, min, max, step, value, format, onChange }: ValueSliderProps) {
  return (
    <Slider.Root min={min} max={max} step={step} largeStep={step * 10} value={value} onValueChange={onChange}>
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <span>{label}</span>
        <span className="font-semibold whitespace-nowrap tabular-nums">{format(value)}</span>
      </div>
      <Slider.Control className="flex h-8 touch-none items-center px-2.5 select-none">
        <Slider.Track className="h-1 w-full rounded bg-line">
          <Slider.Indicator className="rounded bg-accent" />
          <Slider.Thumb
            getAriaLabel={() => label}
            getAriaValueText={(_, number) => format(number)}
            className="slider-thumb"
          />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  )
}
