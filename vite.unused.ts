import { join } from 'node:path'
import { type ESTree, type Plugin, Visitor } from 'vite'

interface Library {
  /** The end of its file's path. */
  readonly file: string
  /** Functions that nothing here leads to. They are left empty: what they are called by stays. */
  readonly functions?: readonly string[]
  /** Methods that neither the page nor what it uses of the library calls. They are left out. */
  readonly methods?: readonly string[]
  /** The same of objects that the page never has in its hands. */
  readonly inner?: readonly string[]
  /** Methods that have nothing to do here. They are left empty, as they are called. */
  readonly idle?: readonly string[]
  /** Properties of what the library answers with, or keeps, that nobody reads. They are left out. */
  readonly properties?: readonly string[]
}

// A bundler takes out what is never named. It cannot know which methods of an object are never called, nor which of its
// options a function is never given.
const LIBRARIES: readonly Library[] = [
  {
    // Texts are read whole, and where they are: no worker, no file, no stream. The delimiter is given.
    file: '/papaparse/papaparse.js',
    functions: [
      'DuplexStreamStreamer',
      'FileStreamer',
      'NetworkStreamer',
      'ReadableStreamStreamer',
      'guessDelimiter',
      'mainThreadReceivedMessage',
      'newWorker',
      'workerThreadReceivedMessage',
    ],
  },
  {
    // Files are fetched, kept and never changed.
    file: '/query-core/build/modern/queryClient.js',
    methods: [
      'cancelQueries',
      'defaultMutationOptions',
      'ensureInfiniteQueryData',
      'ensureQueryData',
      'fetchInfiniteQuery',
      'getDefaultOptions',
      'getMutationCache',
      'getMutationDefaults',
      'getQueriesData',
      'getQueryData',
      'getQueryState',
      'infiniteQuery',
      'isFetching',
      'isMutating',
      'prefetchInfiniteQuery',
      'query',
      'refetchQueries',
      'removeQueries',
      'resetQueries',
      'resumePausedMutations',
      'setDefaultOptions',
      'setMutationDefaults',
      'setQueriesData',
      'setQueryData',
      'setQueryDefaults',
    ],
    // Nothing is told of the window or the network, and no key has options of its own.
    idle: ['getQueryDefaults', 'mount', 'unmount'],
  },
  {
    file: '/query-core/build/modern/queryCache.js',
    inner: ['clear', 'find', 'onFocus', 'onOnline'],
    // Nobody follows the cache as a whole.
    idle: ['notify'],
  },
  {
    file: '/query-core/build/modern/query.js',
    inner: [
      'getObserversCount',
      'isActive',
      'isDisabled',
      'isFetched',
      'isStale',
      'isStatic',
      'meta',
      'onFocus',
      'onOnline',
      'promise',
      'queryType',
      'reset',
      'resetState',
    ],
  },
  {
    // What has arrived stays fresh, and nothing is asked for again and again: no clock runs.
    file: '/query-core/build/modern/queryObserver.js',
    methods: ['fetchOptimistic'],
    inner: ['getCurrentQuery', 'shouldFetchOnReconnect', 'shouldFetchOnWindowFocus'],
    idle: [
      '#clearRefetchInterval',
      '#clearStaleTimeout',
      '#computeRefetchInterval',
      '#shouldScheduleTimer',
      '#updateRefetchInterval',
      '#updateStaleTimeout',
      '#updateTimers',
    ],
    properties: [
      'dataUpdatedAt',
      'errorUpdateCount',
      'errorUpdatedAt',
      'failureCount',
      'failureReason',
      'fetchStatus',
      'isEnabled',
      'isFetched',
      'isFetchedAfterMount',
      'isFetching',
      'isInitialLoading',
      'isLoading',
      'isLoadingError',
      'isPaused',
      'isRefetchError',
      'isRefetching',
      'isStale',
      'isSuccess',
    ],
  },
  {
    file: '/query-core/build/modern/notifyManager.js',
    properties: ['setBatchNotifyFunction', 'setNotifyFunction', 'setScheduler'],
  },
  {
    // Keys are lists of words, asked for whole. No file that arrives is compared with the one before.
    file: '/query-core/build/modern/utils.js',
    functions: ['isPlainObject', 'partialMatchKey', 'replaceEqualDeep'],
  },
]

const OWN = join(import.meta.dirname, 'src')
const CALLED = new RegExp(`\\.(${LIBRARIES.flatMap(({ methods = [] }) => methods).join('|')})\\(`)
const READ = new RegExp(`\\b(${LIBRARIES.flatMap(({ properties = [] }) => properties).join('|')})\\b`)

interface Cut {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** What to take out of a program: the body of each named function, and each named method or property. */
function findCuts(program: ESTree.Program, code: string, library: Library): Cut[] {
  const { functions = [], methods = [], inner = [], idle = [], properties = [] } = library
  const cuts: Cut[] = []
  const empty = (name: string, body: ESTree.FunctionBody): void => {
    cuts.push({ name, start: body.start + 1, end: body.end - 1 })
  }
  new Visitor({
    FunctionDeclaration({ id, body }) {
      if (id && body && functions.includes(id.name)) empty(id.name, body)
    },
    MethodDefinition({ key, value, start, end }) {
      const name = nameOf(key)
      if (methods.includes(name) || inner.includes(name)) cuts.push({ name, start, end })
      if (value.body && idle.includes(name)) empty(name, value.body)
    },
    ObjectExpression(object) {
      for (const property of object.properties) {
        const name = property.type === 'Property' ? nameOf(property.key) : ''
        if (!properties.includes(name)) continue
        const comma = /^\s*,/.exec(code.slice(property.end))?.[0] ?? ''
        cuts.push({ name, start: property.start, end: property.end + comma.length })
      }
    },
  }).visit(program)
  const sorted = cuts.toSorted((a, b) => a.start - b.start)
  // What lies inside of another cut goes with it.
  return sorted.filter(({ start }) => !sorted.some((other) => other.start < start && start < other.end))
}

function nameOf(key: ESTree.PropertyKey): string {
  if (key.type === 'PrivateIdentifier') return `#${key.name}`
  return key.type === 'Identifier' ? key.name : ''
}

/** What one of the page's own modules asks of a library although it is left out; undefined where that is nothing. */
function findUse(code: string): string | undefined {
  return CALLED.exec(code)?.[1] ?? (code.includes('@tanstack/react-query') ? READ.exec(code)?.[1] : undefined)
}

/**
 * Takes out of libraries what no part of the page leads to. A part that a library no longer has is a fault, and so is a
 * call of a method that is left out.
 */
export function leaveOut(): Plugin {
  const unmet = new Set(LIBRARIES.map(({ file }) => file))
  return {
    name: 'leave-out',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform(code, id) {
      const library = LIBRARIES.find(({ file }) => id.endsWith(file))
      if (!library) {
        const used = id.startsWith(OWN) && findUse(code)
        return used ? this.error(`vite.unused.ts leaves out ${used}, which is used here.`) : undefined
      }
      unmet.delete(library.file)
      const cuts = findCuts(this.parse(code), code, library)
      const { file, ...named } = library
      const missing = Object.values(named)
        .flat()
        .filter((name) => !cuts.some((cut) => cut.name === name))
      if (missing.length > 0) this.error(`${file} has no ${missing.join(', ')}.`)
      const rest = cuts.map(({ start }, at) => code.slice(cuts[at - 1]?.end ?? 0, start))
      return { code: [...rest, code.slice(cuts.at(-1)?.end)].join(''), map: null }
    },
    buildEnd(error) {
      if (!error && unmet.size > 0) this.error(`Nothing asks for ${[...unmet].join(', ')}.`)
    },
  }
}

// A block in which Tailwind says again what `@property` says, for browsers older than any that the page is built for.
const SAID_AGAIN = /@layer properties \{\s*@supports[^{]*\{[^{]*\{[^}]*\}\s*\}\s*\}/

/** Takes out of the page's style sheet what only older browsers read. */
export function leaveOutStyles(): Plugin {
  return {
    name: 'leave-out-styles',
    apply: 'build',
    // Before the style sheet is made smaller, and in the list of plugins after the one that writes the block.
    enforce: 'pre',
    transform: {
      filter: { id: /src\/app\/styles\.css$/ },
      handler(code) {
        const rest = code.replace(SAID_AGAIN, '')
        if (rest === code) this.error('Tailwind no longer writes the block for older browsers.')
        return { code: rest, map: null }
      },
    },
  }
}
