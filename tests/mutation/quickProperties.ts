// For the mutation tester: each property has a quarter of a second, and the same examples for every mutant.
import fc from 'fast-check'

fc.configureGlobal({ seed: 1, interruptAfterTimeLimit: 250 })
