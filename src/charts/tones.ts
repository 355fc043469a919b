/** The tones of series without a direction. Place and name tell them apart; the tones only help. */
export const TONES = ['var(--tone-1)', 'var(--tone-2)', 'var(--tone-3)', 'var(--tone-4)'] as const
