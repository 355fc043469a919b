import { Slider } from '@base-ui/react/slider'

export interface RangeSliderProps {
  readonly min: number
  readonly max: number
  readonly value: readonly [number, number]
  readonly labels: readonly [string, string]
  readonly format: (value: number) => string
  readonly onChange: (value: readonly [number, number]) => void
}

/** A range with two ends. */
export function RangeSlider({ min, max, value, labels, format, onChange }: RangeSliderProps) {
  return (
    <Slider.Root
      min={min}
      max={max}
      step={1}
      value={[...value]}
      thumbCollisionBehavior="none"
      onValueChange={([low = min, high = max]) => onChange([low, high])}
    >
      <Slider.Control className="flex h-8 touch-none items-center px-2.5 select-none">
        <Slider.Track className="h-1 w-full rounded bg-line">
          <Slider.Indicator className="rounded bg-accent" />
          {labels.map((label, index) => (
            <Slider.Thumb
              key={label}
              index={index}
              getAriaLabel={() => label}
              getAriaValueText={(_, number) => format(number)}
              className="slider-thumb"
            />
          ))}
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  )
}
