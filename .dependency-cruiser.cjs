// Import direction: app → views, features → charts, ui, state, data → domain. docs/architecture.md says why.
const only = (name, from, allowed) => ({
  name,
  comment: `${from} may import ${allowed.join(', ')} of this project, and nothing else of it`,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [`^src/(${[from, ...allowed].join('|')})/`] },
})

module.exports = {
  forbidden: [
    only('domain-is-pure', 'domain', ['domain']),
    only('waiting-knows-nothing', 'waiting', []),
    only('i18n-knows-domain', 'i18n', ['domain', 'waiting']),
    only('data-knows-domain', 'data', ['domain', 'waiting']),
    only('state-knows-domain', 'state', ['domain']),
    only('ui-knows-no-markets', 'ui', ['i18n', 'waiting']),
    only('charts-take-props', 'charts', ['domain', 'i18n', 'ui']),
    only('features-are-composed-by-app', 'features', ['domain', 'i18n', 'data', 'state', 'charts', 'ui']),
    only('views-are-composed-by-app', 'views', ['domain', 'i18n', 'data', 'state', 'charts', 'ui']),
    only('worker-knows-no-page', 'worker', []),
    only('cli-has-no-page', 'cli', ['domain', 'data', 'i18n', 'views']),
    {
      name: 'no-feature-imports-another',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'no-view-imports-another',
      severity: 'error',
      from: { path: '^src/views/([^/]+)/' },
      to: { path: '^src/views/', pathNot: '^src/views/($1/|manifest\\.ts$)' },
    },
    {
      name: 'domain-depends-on-zod-only',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: ['node_modules/zod/'] },
    },
    {
      name: 'one-port-to-the-chart-library',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/charts/plot/' },
      to: { path: 'node_modules/recharts/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        // The build puts the last two kinds in the place of files of libraries.
        pathNot: ['\\.d\\.ts$', '\\.css$', '^src/charts/plot/library/', '/readOnlyQueries\\.ts$'],
      },
      to: {},
    },
    { name: 'src-knows-no-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^tests/' } },
    {
      name: 'no-dev-dependency-in-src',
      comment: 'The commands are run where the code is changed, and no other room may import them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: ['node_modules/(@types|vite)/'] },
    },
    {
      name: 'everything-resolves',
      comment: 'What the build makes (vite.fonts.ts) is declared for TypeScript, and in no file.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:font-faces(\\.css)?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
}
