// Words about stories that more than one part of the sheet uses.

import type { Catalogue } from '../../../domain/dataset/schema.ts'
import type { Language } from '../../../domain/dataset/text.ts'
import type { Missing } from '../../../domain/story/ownStory.ts'
import { localiseStory, type StoryText } from '../../../domain/story/story.ts'
import type { I18n } from '../../../i18n/i18n.ts'
import { libraryTexts } from '../libraryTexts.ts'

/** What is added to the title of a copy, in every language. */
export const copySuffixes: Readonly<Record<Language, string>> = {
  en: libraryTexts.en.stories.copySuffix,
  vi: libraryTexts.vi.stories.copySuffix,
}

/** A story's title, or words that say that it has none. */
export function titleOf(title: StoryText, language: Language): string {
  return localiseStory(title, language) || libraryTexts[language].stories.untitled
}

/** An event's title in the catalogue, or words that say that the event is not there. */
export function eventNameOf(catalogue: Catalogue | null, eventId: string, { text, language }: I18n): string {
  const event = catalogue?.events.find(({ id }) => id === eventId)
  return event ? text(event.title) : libraryTexts[language].stories.unknownEvent
}

/** What a story still lacks, in words that say what to do. */
export function describeMissing(missing: Missing, language: Language): string {
  const words = libraryTexts[language].editor
  switch (missing.kind) {
    case 'steps':
      return words.needsStep
    case 'title':
      return words.needsTitle
    case 'letters':
      return words.needsMending
    case 'headline':
      return words.needsHeadline(missing.step)
    case 'sentences':
      return words.tooManySentences(missing.step)
  }
}
