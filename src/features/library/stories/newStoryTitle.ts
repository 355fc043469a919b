// The title that a new story gets until its author gives it another.

import type { Language } from '../../../domain/dataset/text.ts'
import type { StoryText } from '../../../domain/story/story.ts'
import { useStories } from '../../../state/stories.ts'
import { libraryTexts } from '../libraryTexts.ts'

/** A title that no story on the device has yet. */
export function newStoryTitle(language: Language): StoryText {
  const { newTitle } = libraryTexts[language].stories
  const taken = new Set(useStories.getState().items.map(({ title }) => title[language]))
  let n = 1
  while (taken.has(newTitle(n))) n += 1
  return { [language]: newTitle(n) }
}
