import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { minify } from 'terser'
import type { Plugin } from 'vite'

// Nearly all of these two runs at once. Chromium then compiles it while it arrives, beside the page, and not function by
// function as each is first called; to other browsers it is a comment. It has to come first in its file.
const COMPILED_WHOLE = ['react', 'shell']
// Scripts of the folder public, which the build copies as they are.
const COPIED = ['start.js', 'embed.js']
const HINT = '//# allFunctionsCalledOnLoad'

// What React keeps to itself, on its fibers, roots, hooks and queues, which it hands to nobody. All of React is one file.
const PRIVATE_TO_REACT =
  'alternate baseLanes baseQueue baseState blockedOn cachePool callbackNode callbackPriority cancelPendingCommit ' +
  'childLanes containerInfo dehydrated deletions eagerState elementType entangledLanes entanglements ' +
  'errorRecoveryDisabledLanes expirationTimes expiredLanes firstBaseUpdate firstContext hasEagerState hiddenUpdates ' +
  'isDehydrated lastBaseUpdate lastEffect lastRenderedReducer lastRenderedState memoizedProps memoizedState ' +
  'pendingChildren pendingLanes pendingProps pingedLanes retryLane revertLane sibling stateNode subtreeFlags ' +
  'suspendedLanes timeoutHandle treeContext updateQueue'
const SHORTENED = new RegExp(`^(${PRIVATE_TO_REACT.replaceAll(' ', '|')})$`)

/**
 * Takes out of the page's script what another compressor finds to take out before the build's own one shortens names:
 * together they give smaller files than either alone.
 */
export function shrink(): Plugin {
  return {
    name: 'shrink',
    apply: 'build',
    // React looks for the tools that developers put into a browser. They find it in `npm run dev`.
    config: () => ({ define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined' } }),
    applyToEnvironment: (environment) => environment.name === 'client',
    async renderChunk(code, { name }) {
      const { code: shrunk } = await minify(code, {
        module: true,
        // Three of these leave to the build's own compressor what it does better.
        compress: {
          ecma: 2020,
          passes: 1,
          pure_getters: true,
          inline: 1,
          loops: false,
          sequences: false,
          // React's functions pack better whole than inside one another.
          reduce_funcs: name !== 'react',
        },
        // The build shortens names once it knows those of all files, but those of properties it leaves.
        mangle: name === 'react' && { properties: { regex: SHORTENED } },
      })
      if (shrunk === undefined) this.error('The compressor gave no code.')
      return { code: shrunk, map: null }
    },
    // The copies are there by now, and nobody has taken their digests yet.
    async writeBundle({ dir }) {
      for (const name of COPIED) {
        const file = join(dir ?? '', name)
        const { code } = await minify(await readFile(file, 'utf8'), { compress: true, mangle: true })
        if (!code) return this.error(`The compressor gave no code for ${name}.`)
        await writeFile(file, code)
      }
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
        for (const wanted of COMPILED_WHOLE) {
          const chunk = chunks.find(({ name }) => name === wanted)
          if (!chunk) return this.error(`The build has no file "${wanted}" to compile whole.`)
          chunk.code = `${HINT}\n${chunk.code}`
        }
      },
    },
  }
}
