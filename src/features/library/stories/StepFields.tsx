import { useId } from 'react'
import { LANGUAGES, type Language } from '../../../domain/dataset/text.ts'
import { withWords } from '../../../domain/story/ownStory.ts'
import { countSentences, MAX_SENTENCES, MAX_STORY_CHARACTERS, type StoryStep } from '../../../domain/story/story.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import { libraryTexts } from '../libraryTexts.ts'

const FIELDS = [
  { key: 'headline', rows: 2 },
  { key: 'text', rows: 3 },
  { key: 'notes', rows: 4 },
] as const

function oneLine(text: string): string {
  const lines = text.split('\n')
  return lines.length > 1 ? lines.map((line) => line.trim()).join(' ') : text
}

interface StepFieldsProps {
  readonly step: StoryStep
  readonly language: Language
  readonly onChange: (patch: Partial<Omit<StoryStep, 'id'>>) => void
}

/** The words of a step in one language. An empty field shows the other language's words, as readers will see them. */
export function StepFields({ step, language, onChange }: StepFieldsProps) {
  const words = libraryTexts[useI18n().language].editor
  const id = useId()
  const other = LANGUAGES.find((one) => one !== language)
  const sentences = countSentences(step.text[language] ?? '', language)
  const isTooLong = sentences > MAX_SENTENCES
  return (
    <>
      {FIELDS.map(({ key, rows }) => (
        <div key={key}>
          <label htmlFor={`${id}-${key}`} className="filter-legend">
            {words[key]}
          </label>
          <textarea
            id={`${id}-${key}`}
            className="field"
            lang={language}
            rows={rows}
            maxLength={MAX_STORY_CHARACTERS[key]}
            value={step[key][language] ?? ''}
            placeholder={other && step[key][other]}
            aria-describedby={key === 'text' ? `${id}-count` : undefined}
            aria-invalid={(key === 'text' && isTooLong) || undefined}
            onChange={({ target }) => {
              // A headline is one line, however it is typed or pasted.
              const typed = key === 'headline' ? oneLine(target.value) : target.value
              onChange({ [key]: withWords(step[key], language, typed) })
            }}
          />
          {key === 'text' && (
            <p id={`${id}-count`} role="status" className="library-count">
              {isTooLong && words.sentences(sentences, MAX_SENTENCES)}
            </p>
          )}
        </div>
      ))}
    </>
  )
}
