import { useState } from 'react'
import { PRESET_NAMES, PRESETS } from '../../domain/analysis/spending.ts'
import { encodeScenario, PLACEHOLDERS, SCENARIO_SLOTS, type Scenario } from '../../domain/view/scenario.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { ValueSlider } from '../../ui/controls/ValueSlider.tsx'
import { describeAssumption } from './breakEvenModel.ts'
import { type AssumptionGroup, type ScenarioTexts, scenarioTexts } from './scenarioTexts.ts'

interface AssumptionsProps {
  readonly scenario: Scenario
  /** Null closes the scenario. */
  readonly onChange: (scenario: Scenario | null) => void
}

// The two that pull against each other come first.
const FIRST = ['trainingFall', 'answers'] as const satisfies readonly (keyof Scenario)[]
const GROUPS: readonly (readonly [AssumptionGroup, readonly (keyof Scenario)[]])[] = [
  ['economics', ['trainingShare', 'computingPerAnswer']],
  ['geopolitics', ['blockedShare', 'limitYears']],
]
const MORE = GROUPS.flatMap(([, keys]) => keys)

/** A slider for each assumption; the presets, the way out, and the link. */
export function Assumptions({ scenario, onChange }: AssumptionsProps) {
  const i18n = useI18n()
  const words = scenarioTexts[i18n.language]
  const isMoreSet = MORE.some((key) => scenario[key] !== PLACEHOLDERS[key])
  const [isMoreOpen, setMoreOpen] = useState(isMoreSet)
  // A preset may set what is folded away.
  if (isMoreSet && !isMoreOpen) setMoreOpen(true)
  const slide = (key: keyof Scenario) => (
    <ValueSlider
      key={key}
      label={words.assumption[key]}
      min={0}
      max={SCENARIO_SLOTS[key].max}
      step={SCENARIO_SLOTS[key].step}
      value={scenario[key]}
      format={(value) => describeAssumption(key, value, i18n)}
      onChange={(value) => onChange({ ...scenario, [key]: value })}
    />
  )
  return (
    <div className="grid min-w-0 gap-4">
      <Presets scenario={scenario} onChange={onChange} words={words} />
      <div>{FIRST.map(slide)}</div>
      <details open={isMoreOpen} onToggle={({ currentTarget }) => setMoreOpen(currentTarget.open)}>
        <summary className="link text-sm">{words.more}</summary>
        {GROUPS.map(([group, keys]) => (
          <fieldset key={group} className="mt-3">
            <legend className="text-xs font-semibold text-muted">{words.group[group]}</legend>
            {keys.map(slide)}
          </fieldset>
        ))}
      </details>
      <div className="flex flex-wrap items-start gap-2">
        <button type="button" className="button" onClick={() => onChange(null)}>
          {words.close}
        </button>
        <CopyLink key={encodeScenario(scenario)} words={words} />
      </div>
    </div>
  )
}

interface PresetsProps extends AssumptionsProps {
  readonly words: ScenarioTexts
}

function Presets({ scenario, onChange, words }: PresetsProps) {
  return (
    <fieldset>
      <legend className="text-xs font-semibold text-muted">{words.presets}</legend>
      <div className="mt-1 flex flex-wrap gap-2">
        {PRESET_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            className="button text-left"
            aria-pressed={encodeScenario(scenario) === encodeScenario(PRESETS[name])}
            onClick={() => onChange(PRESETS[name])}
          >
            {words.preset[name]}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

/**
 * Copies the address, which holds the scenario. Where copying is not allowed, shows the address to be copied by hand.
 */
function CopyLink({ words }: { readonly words: ScenarioTexts }) {
  const [shown, setShown] = useState<{ readonly link: string; readonly copied: boolean } | null>(null)
  const copy = async (): Promise<void> => {
    const link = window.location.href
    try {
      await navigator.clipboard.writeText(link)
      setShown({ link, copied: true })
    } catch {
      setShown({ link, copied: false })
    }
  }
  return (
    <div>
      <button type="button" className="button" onClick={copy}>
        {words.copyLink}
      </button>
      <p role="status" className="text-xs text-muted">
        {shown && (shown.copied ? words.copied : words.copyFailed)}
      </p>
      {shown && !shown.copied && (
        <input
          readOnly
          className="field mt-1"
          aria-label={words.link}
          value={shown.link}
          ref={(field) => field?.select()}
        />
      )}
    </div>
  )
}
