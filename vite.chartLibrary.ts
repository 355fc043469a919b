import { dirname, join, posix, relative, sep } from 'node:path'
import type { Plugin } from 'vite'

const LIBRARY = join(import.meta.dirname, 'node_modules/recharts/es6')
const OWN = join(import.meta.dirname, 'src/charts/plot/library')

/** Files of the chart library, by the module of our own that the build puts in their place. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'events.ts': [
    'state/externalEventsMiddleware',
    'state/keyboardEventsMiddleware',
    'state/mouseEventsMiddleware',
    'state/touchEventsMiddleware',
  ],
  'motion.ts': ['animation/AnimatedItems', 'animation/matchBy'],
  'others.ts': [
    'context/ErrorBarContext',
    'state/ReportEventSettings',
    'state/SetLegendPayload',
    'state/errorBarSlice',
    'state/eventSettingsSlice',
    'state/legendSlice',
    'state/polarAxisSlice',
    'state/polarOptionsSlice',
    'state/renderedTicksSlice',
    'state/selectors/legendSelectors',
    'state/selectors/polarAxisSelectors',
    'util/ReactUtils',
  ],
  'shapes.ts': ['shape/Curve', 'shape/Rectangle', 'shape/Symbols'],
  'ticks.ts': ['cartesian/getTicks', 'util/scale/getNiceTickValues'],
  'tooltips.ts': [
    'context/tooltipContext',
    'state/SetTooltipEntrySettings',
    'state/selectors/tooltipSelectors',
    'state/tooltipSlice',
  ],
  'words.ts': ['component/Label', 'component/LabelList', 'component/Text'],
  'wrapper.tsx': ['chart/RechartsWrapper'],
}

/** The same for packages that the chart library asks for, and those that they ask for. */
const PACKAGES: Readonly<Record<string, string>> = {
  'd3-format': 'numbers.ts',
  'd3-interpolate': 'numbers.ts',
  'victory-vendor/d3-scale': 'scales.ts',
  'victory-vendor/d3-shape': 'shapes.ts',
}

/** The same for packages of one function. */
const FUNCTIONS = /^es-toolkit\/compat\/(get|isEqual|range|sortBy)$/

/** Functions that a compiler has put into each file of the library, by what stands for them. */
const SYNTAX: Readonly<Record<string, string>> = {
  _extends: 'spread',
  _objectSpread: 'spread',
  _objectWithoutProperties: 'rest',
  _slicedToArray: 'items',
}

/**
 * Puts small modules in the place of those parts of the chart library that no chart here uses. A part that the library
 * does not ask for, as after a change of its version, is a fault.
 */
export function chartLibrary(): Plugin {
  const owns = new Map(Object.entries(FILES).flatMap(([own, files]) => files.map((file) => [file, own])))
  const unmet = new Set([...owns.keys(), ...Object.keys(PACKAGES)])
  return {
    name: 'chart-library',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    resolveId(source, importer) {
      const file =
        importer?.startsWith(LIBRARY + sep) && source.startsWith('.')
          ? relative(LIBRARY, join(dirname(importer), source)).replaceAll(sep, posix.sep)
          : ''
      const part = file || source
      const own = owns.get(file) ?? PACKAGES[source]
      if (own) {
        unmet.delete(part)
        return join(OWN, own)
      }
      // Every browser that the page is built for has this part of React.
      if (source === 'use-sync-external-store/shim/with-selector') {
        return this.resolve('use-sync-external-store/with-selector.js', importer)
      }
      const name = FUNCTIONS.exec(source)?.[1]
      return name && `\0chart-library:${name}`
    },
    load(id) {
      const name = /^\0chart-library:(.*)$/.exec(id)?.[1]
      return name && `export { ${name} as default } from ${JSON.stringify(join(OWN, 'values.ts'))}`
    },
    transform: {
      filter: { id: /\/recharts\/es6\// },
      handler(code) {
        const modern = code.replaceAll(/^function (_\w+)\(.*\}$/gm, (whole, name: string) => {
          const own = SYNTAX[name]
          return own ? `import { ${own} as ${name} } from ${JSON.stringify(join(OWN, 'syntax.ts'))}` : whole
        })
        return { code: modern, map: null }
      },
    },
    buildEnd(error) {
      if (error || unmet.size === 0) return
      this.error(`The chart library does not ask for ${[...unmet].join(', ')}.`)
    },
  }
}
