// Properties are tried on the same examples everywhere: a test that is green on one machine must not be red on the
// next. The stress run tries others.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20250127) })
