// Nothing in the tests may depend on speed. Runs all of them twice beside four busy loops, and the browser tests once
// more with the browser's processor slowed down four times. Whatever fails here fails on somebody's machine.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

const LOOPS = 4
const ROUNDS = 2
const SLOWDOWN = 4
/** What the tests are promised to pass on; where there are more, and Linux can say so, they are left out. */
const PROCESSORS = '0,1'

function run(title: string, script: string, env: NodeJS.ProcessEnv = {}): boolean {
  const start = Date.now()
  console.log(`\n== ${title}: npm run ${script}`)
  const npm = ['npm', 'run', '--silent', script]
  const [command = 'npm', ...args] = canPin() ? ['taskset', '-c', PROCESSORS, ...npm] : npm
  const shell = process.platform === 'win32'
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell, env: { ...process.env, ...env } })
  console.log(`== ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - start) / 1000)} s`)
  return status === 0
}

function canPin(): boolean {
  return process.platform === 'linux' && availableParallelism() > 2 && spawnSync('taskset', ['--version']).status === 0
}

function startLoops(): ChildProcess[] {
  const [command = '', ...args] = [
    ...(canPin() ? ['taskset', '-c', PROCESSORS] : []),
    process.execPath,
    '-e',
    'for (;;);',
  ]
  return Array.from({ length: LOOPS }, () => spawn(command, args, { stdio: 'ignore' }))
}

function main(): number {
  const results: boolean[] = [run('build', 'build')]
  const loops = startLoops()
  const stop = (): void => {
    for (const loop of loops) loop.kill()
  }
  process.on('exit', stop)
  for (let round = 1; round <= ROUNDS; round += 1) {
    // Other examples than everywhere else, named so that a failure can be looked at again.
    const seed = { PROPERTY_SEED: String(Date.now() % 2 ** 31) }
    console.log(`== PROPERTY_SEED=${seed.PROPERTY_SEED}`)
    results.push(run(`beside ${LOOPS} busy loops, round ${round}`, 'test:unit', seed))
    results.push(run(`beside ${LOOPS} busy loops, round ${round}`, 'test:e2e'))
  }
  stop()
  results.push(run(`browser slowed down ${SLOWDOWN} times`, 'test:e2e', { CPU_SLOWDOWN: String(SLOWDOWN) }))
  return results.every(Boolean) ? 0 : 1
}

process.exit(main())
