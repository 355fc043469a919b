// What the mutation tester runs: the pure tests of what it mutates, in an order that finds a failing one soon.
import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import viteConfig from '../../vite.config.ts'

const pure = viteConfig.test?.projects?.find(
  (project) => typeof project === 'object' && 'test' in project && project.test?.name === 'pure',
)
if (typeof pure !== 'object' || !('test' in pure) || !pure.test)
  throw new Error('vite.config.ts has no project "pure".')

/**
 * What failed last, then the quickest: a run ends with the first failing test, and Vitest would begin with the slowest
 * file.
 */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification): readonly [number, number] => {
      const known = this.ctx.cache.getFileTestResults(`${project.name}:${relative(this.ctx.config.root, moduleId)}`)
      return [known?.failed ? 0 : 1, known?.duration ?? 0]
    }
    return [...files].sort((a, b) => {
      const [first, second] = [rank(a), rank(b)]
      return first[0] - second[0] || first[1] - second[1]
    })
  }
}

export default defineConfig({
  define: { __SHIPPED_DIGESTS__: '{}' },
  test: {
    ...pure.test,
    // A thread has a larger stack than a process: what a stack cannot hold is not tested here.
    env: { LARGE_STACK: '1' },
    include: ['tests/{domain,data,i18n}/**/*.test.ts'],
    setupFiles: [...[pure.test.setupFiles ?? []].flat(), 'tests/mutation/quickProperties.ts'],
    sequence: { sequencer: QuickestFirst },
  },
})
