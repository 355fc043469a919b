/** Fewer returns give no model: the usual range of a company is not known from them. */
export const LEAST_RETURNS = 60

/**
 * Nineteen in twenty values of a normal distribution lie within so many standard errors of what is expected: what is
 * usual here.
 */
export const USUAL_ERRORS = 1.96
