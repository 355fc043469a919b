import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { OLDEST_BROWSERS } from './vite.browsers.ts'
import { chartLibrary } from './vite.chartLibrary.ts'
import { validateData } from './vite.data.ts'
import { subsetFonts } from './vite.fonts.ts'
import { storeForOffline } from './vite.offline.ts'
import { HEADERS, statePolicy } from './vite.policy.ts'
import { prerender } from './vite.prerender.ts'
import { shrink } from './vite.shrink.ts'
import { leaveOut, leaveOutStyles } from './vite.unused.ts'

// They replace modules, or have to find parts of the page not loaded yet.
const OWN_MODULES = [
  'tests/app/panelFault.test.tsx',
  'tests/app/slowChart.test.tsx',
  'tests/app/start/renderPage.test.tsx',
]

export default defineConfig({
  // Relative, so that the built folder works under any path of any server.
  base: './',
  plugins: [
    react(),
    // The build's own compressor knows which browsers it is for.
    tailwindcss({ optimize: false }),
    leaveOutStyles(),
    subsetFonts(),
    validateData(),
    chartLibrary(),
    leaveOut(),
    shrink(),
    statePolicy(),
    prerender({ siteUrl: process.env['SITE_URL'] }),
    storeForOffline(),
  ],
  resolve: {
    alias: [
      // Of its two files, the one that is not packed: vite.unused.ts takes parts out of it.
      { find: /^papaparse$/, replacement: 'papaparse/papaparse.js' },
      // Files of the query library, which imports them by these names.
      {
        find: /^\.\/(mutationCache|infiniteQueryBehavior|suspense|errorBoundaryUtils|focusManager|onlineManager|timeoutManager|IsRestoringProvider|QueryErrorResetBoundary)\.js$/,
        replacement: join(import.meta.dirname, 'src/data/readOnlyQueries.ts'),
      },
    ],
  },
  build: {
    target: Object.entries(OLDEST_BROWSERS).map(([name, version]) => name + version),
    // The page is read before its script has run: what a script needs comes after what the first paint needs.
    modulePreload: {
      // A browser that knows no preloads loads what it needs when it needs it.
      polyfill: false,
      resolveDependencies: (_, dependencies, { hostType }) => (hostType === 'html' ? [] : dependencies),
    },
    // Fonts as files of their own: inlined ones would be loaded whether a language needs them or not.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // No property here does anything when it is read.
      treeshake: { propertyReadSideEffects: false },
      // Files of a library that nobody asks for are not read: parts that we replace need not serve them.
      experimental: { lazyBarrel: true },
      output: {
        // Seven signs tell apart what a file was and is, and are in each file that imports it.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        entryFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          // What the first load needs is three files: the page, marks, and the first chart. Left to itself, the bundler
          // cuts them wherever a part that is loaded on use shares a module with them, and twenty small files compress
          // worse than three.
          groups: [
            // A file of its own is work of its own: a phone can answer in between.
            { name: 'react', test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            { name: 'shell', test: /src[\\/](main|views[\\/]bars[\\/]BarsPanel)\.tsx$/, priority: 2 },
            // Marks are the page's own: a view that draws nothing else must not need the chart library.
            {
              name: 'marks',
              test: /src[\\/]charts[\\/](frame[\\/](ChartMark|HatchPattern|useTooltip)\.tsx|plot[\\/](axis|fit|scale|textWidth)\.ts)$/,
              priority: 2,
            },
            // Terms and what marks them in texts come together, right after the page.
            {
              name: 'glossed',
              test: /src[\\/](ui[\\/]terms[\\/]GlossedText\.tsx|i18n[\\/]glossaryTerms\.ts)$/,
              priority: 1,
            },
            // Each by itself would be a request for a few lines.
            {
              name: 'small',
              test: /src[\\/](i18n[\\/](describeWorking|figureTexts|linkTexts|parseNumber)|charts[\\/](frame[\\/](fixedKeys|tones|useChartRoom)|plot[\\/]labels)|state[\\/]links|ui[\\/](size[\\/]usePainted|controls[\\/](saveFile|Choice|ValueSlider)|keys[\\/]KeyList)|app[\\/]page[\\/](showChart|EventMenu)|features[\\/]filters[\\/](NoMatch|noMatchTexts)|domain[\\/](dataset[\\/]measures|figures[\\/](precision|evidence)|study[\\/]marketModel))\.tsx?$|[\\/](chevron-(left|right)|arrow-(up|down)|copy|file-up)\.m?js$/,
              priority: 1,
            },
            // What views draw is asked for all at once, with what it is worked out from.
            {
              name: 'drawn',
              test: /src[\\/](views[\\/][^\\/]+[\\/]drawn|domain[\\/](export[\\/](statements|drawnFigures)|analysis[\\/](bothBases|sectors|scatterPoints|wholeMarket|paths|abnormalPaths|capexTrends|exposure|compare|passingFigures)))\.ts$/,
              priority: 1,
              includeDependenciesRecursively: false,
            },
            {
              name: 'offline',
              test: /src[\\/](app[\\/](offline[\\/]|page[\\/](LinkNotice|linkNoticeTexts))|domain[\\/]view[\\/]leftOut)/,
              priority: 1,
            },
            {
              name: 'axes',
              test: /src[\\/](charts[\\/]plot[\\/](AxisFrame|LinePlot)|views[\\/]uncertainties[\\/]BreakEvenChart)\.tsx$|recharts[\\/]es6[\\/]chart[\\/]LineChart\.js$/,
              priority: 1,
              includeDependenciesRecursively: false,
            },
            {
              name: 'stories',
              test: /src[\\/](domain[\\/]story[\\/](isWritten|ownStory|story|takeBack)|i18n[\\/]describeFigure|data[\\/]storyLink|state[\\/](keptList|newId|stories))\.ts$/,
              priority: 1,
              includeDependenciesRecursively: false,
            },
            {
              name: 'popup',
              test: /src[\\/](ui[\\/]popup[\\/]usePlaceBeside|charts[\\/]frame[\\/]TooltipPopup)\.tsx?$/,
              priority: 1,
            },
            // What validates comes together: it is asked for where a file is not the one that was built.
            {
              name: 'parsing',
              test: /[\\/]zod[\\/]|src[\\/]domain[\\/](dataset[\\/](schema|calendar)|parsing[\\/](parse|integrity|encoding|problems)|layers[\\/](layer|indexLayer|marketLayer|marketStudy|parseLayers))\.ts$/,
              priority: 1,
              includeDependenciesRecursively: false,
            },
            // Views that one chart draws: one file compresses better than two.
            { name: 'PathPanel', test: /src[\\/]views[\\/]path[\\/]Path(Panel|Chart)\.tsx$/ },
            { name: 'DumbbellPanel', test: /src[\\/]views[\\/]bars[\\/]Dumbbell(Panel|Chart)\.tsx$/ },
            // Rows of dots on one axis, of sectors and of the whole market.
            {
              name: 'strips',
              test: /src[\\/]charts[\\/]plot[\\/](StripFrame|stepAside|stripLayout)\.tsx?$/,
              priority: 1,
            },
            { name: 'bars', test: /src[\\/]charts[\\/]bars[\\/]BarsChart\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  preview: { port: 4173, headers: HEADERS },
  test: {
    // By default one processor is left idle, which on two is every second one.
    maxWorkers: '100%',
    restoreMocks: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      {
        // Pure functions need no page: their modules are loaded once for all files.
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/state/**', '**/node_modules/**'],
          environment: 'node',
          setupFiles: ['tests/setupViews.ts', 'tests/quietConsole.ts', 'tests/setupProperties.ts'],
          isolate: false,
        },
      },
      {
        // What draws, or asks the browser for its address and storage.
        extends: true,
        test: {
          name: 'page',
          include: ['tests/**/*.test.tsx', 'tests/state/**/*.test.ts'],
          exclude: [...OWN_MODULES, '**/node_modules/**'],
          environment: 'jsdom',
          setupFiles: [
            'tests/setupViews.ts',
            'tests/quietConsole.ts',
            'tests/setupProperties.ts',
            'tests/setupPage.ts',
          ],
          isolate: false,
        },
      },
      {
        // What replaces a module needs modules of its own.
        extends: true,
        test: {
          name: 'mocked',
          include: [...OWN_MODULES],
          environment: 'jsdom',
          setupFiles: ['tests/setupViews.ts', 'tests/quietConsole.ts', 'tests/setupPage.ts'],
        },
      },
    ],
  },
})
