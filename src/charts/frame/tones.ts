/** The tones of series without a direction. Place and name tell them apart; the tones only help. */
export const TONES = [1, 2, 3, 4, 5, 6].map((tone) => `var(--tone-${tone})`)
