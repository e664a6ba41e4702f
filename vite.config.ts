import react from '@vitejs/plugin-react'
import { mergeConfig } from 'vite'
import type { Plugin, UserConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import { appConfig, bundled } from './src/build/app-config.ts'
import { offlineFiles } from './src/catalog/offline.ts'

const lib = process.env['LECTERN_LIB'] ?? 'lib'

/** Lets diagrams be drawn within a worker: ELK takes any worker for one that it has started itself, and what calls it sets `self`. */
const diagramsInWorkers: Plugin = {
  name: 'diagrams-in-workers',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'draft',
  transform: {
    filter: { id: /elkjs\/lib\/elk\.bundled|beautiful-mermaid\/dist/ },
    handler: (code) =>
      code
        .replace(/typeof document===(\w+)&&typeof self!==\1/, 'false')
        .replace('if (hadSelf) g.self = origSelf;', ''),
  },
}

/** The command line, for bin/lectern.mjs, what draws texts on the draft page, and what keeps pages for reading offline. */
const cli: UserConfig = {
  plugins: [diagramsInWorkers],
  environments: {
    // A worker: it has no document, and some packages ask for one where they are told that this is a browser.
    draft: {
      consumer: 'client',
      resolve: { conditions: ['worker', 'module', 'browser', 'production'] },
      define: bundled.define,
      build: {
        outDir: `${lib}/draft`,
        assetsDir: '_app/draft',
        copyPublicDir: false,
        modulePreload: false,
        // Parser, colours and formulas together; only who writes loads them.
        chunkSizeWarningLimit: 2000,
        rollupOptions: { input: 'src/entry-draft.ts' },
      },
    },
    // A worker is one file, which the build puts the site's settings in front of.
    worker: {
      consumer: 'client',
      define: bundled.define,
      build: {
        outDir: `${lib}/worker`,
        copyPublicDir: false,
        modulePreload: false,
        rollupOptions: {
          input: 'src/entry-worker.ts',
          output: { format: 'iife', entryFileNames: offlineFiles.worker },
        },
      },
    },
    cli: {
      consumer: 'server',
      ...bundled,
      build: {
        outDir: `${lib}/cli`,
        copyPublicDir: false,
        rollupOptions: {
          input: [
            'src/build/cli.ts',
            'src/build/render-thread.ts',
            'src/build/search/shard-thread.ts',
            'src/build/dev/check-process.ts',
          ],
          // Each thread reads 5 megabytes instead of 7; names stay, for who reads a stack.
          output: { minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } } },
        },
      },
    },
  },
}

/** What is made of src/: the app and the command line. */
export default defineConfig(({ command }) => ({
  ...(command === 'build' ? mergeConfig(appConfig(lib), cli) : { plugins: [react()] }),
  test: {
    // Vitest leaves a core free, which is half of a small machine; tests in a browser wait most of the time.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{browser,deploy,package,endurance}/**'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/setup.ts',
          // On a machine that does other things, too, a browser now and then gets no turn for half a minute.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'deploy',
          include: ['test/deploy/**/*.test.ts'],
          globalSetup: 'test/deploy/setup.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'endurance',
          include: ['test/endurance/**/*.test.ts'],
          globalSetup: 'test/endurance/setup.ts',
          // Each takes both cores itself.
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
}))
