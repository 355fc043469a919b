import { join } from 'node:path'
import { type ESTree, type Plugin, Visitor } from 'vite'

interface Library {
  /** The end of its file's path. */
  readonly file: string
  /** Functions that nothing here leads to. They are left empty: what they are called by stays. */
  readonly functions?: readonly string[]
  /** Methods that neither the page nor what it uses of the library calls. They are left out. */
  readonly methods?: readonly string[]
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
      'removeQueries',
      'resetQueries',
      'setDefaultOptions',
      'setMutationDefaults',
      'setQueriesData',
      'setQueryDefaults',
    ],
  },
  { file: '/query-core/build/modern/queryObserver.js', methods: ['fetchOptimistic'] },
]

const OWN = join(import.meta.dirname, 'src')
const CALLED = new RegExp(`\\.(${LIBRARIES.flatMap(({ methods = [] }) => methods).join('|')})\\(`)

interface Cut {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** What to take out of a program: the body of each named function, and each named method. */
function findCuts(program: ESTree.Program, { functions = [], methods = [] }: Library): Cut[] {
  const cuts: Cut[] = []
  new Visitor({
    FunctionDeclaration({ id, body }) {
      if (id && body && functions.includes(id.name)) {
        cuts.push({ name: id.name, start: body.start + 1, end: body.end - 1 })
      }
    },
    MethodDefinition({ key, start, end }) {
      if (key.type === 'Identifier' && methods.includes(key.name)) cuts.push({ name: key.name, start, end })
    },
  }).visit(program)
  return cuts.toSorted((a, b) => a.start - b.start)
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
        const called = id.startsWith(OWN) && CALLED.exec(code)?.[1]
        return called ? this.error(`vite.unused.ts leaves out ${called}(), which is called here.`) : undefined
      }
      unmet.delete(library.file)
      const cuts = findCuts(this.parse(code), library)
      const missing = [...(library.functions ?? []), ...(library.methods ?? [])].filter(
        (name) => !cuts.some((cut) => cut.name === name),
      )
      if (missing.length > 0) this.error(`${library.file} has no ${missing.join(', ')}.`)
      const rest = cuts.map(({ start }, at) => code.slice(cuts[at - 1]?.end ?? 0, start))
      return { code: [...rest, code.slice(cuts.at(-1)?.end)].join(''), map: null }
    },
    buildEnd(error) {
      if (!error && unmet.size > 0) this.error(`Nothing asks for ${[...unmet].join(', ')}.`)
    },
  }
}
