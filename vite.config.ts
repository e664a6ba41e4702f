import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const lib = process.env['LECTERN_LIB'] ?? 'lib'

// One file starts in a fraction of the time that its many packages take; what is native stays outside.
const bundled = { noExternal: true as const, external: ['@vitejs/plugin-react', 'pagefind', 'sharp', 'vite'] }
const asBuilt = { 'process.env.NODE_ENV': '"production"' }

/** Leaves out what is not used of the router: to name a component is all that keeps the bundler from seeing it. */
const slimRouter: Plugin = {
  name: 'slim-router',
  apply: 'build',
  transform: {
    filter: { id: /node_modules\/react-router\/dist\// },
    handler: (code) =>
      code
        .replace(/^\w+\.displayName = .*$/gm, '')
        .replace(/^(var \w+ = )(?=React\d*\.(?:createContext|forwardRef|memo)\()/gm, '$1/* @__PURE__ */ '),
  },
}

/** What is made of src/: `client` for readers, `server` for the prerender, `cli` for bin/lectern.mjs. */
export default defineConfig(({ command }) => ({
  plugins: [react(), slimRouter],
  // Pages lie at every depth and under any --base: the prerender puts the base in the place of «./».
  base: './',
  appType: 'custom',
  build: { emptyOutDir: true, assetsDir: '_app' },
  environments: {
    client: { build: { outDir: `${lib}/client`, modulePreload: { polyfill: false } } },
    ssr: {
      consumer: 'server',
      ...(command === 'build' && { resolve: bundled, define: asBuilt }),
      build: {
        outDir: `${lib}/server`,
        copyPublicDir: false,
        rollupOptions: {
          input: 'src/entry-server.tsx',
          // The prerender has the words of all languages at once; readers load theirs.
          checks: { ineffectiveDynamicImport: false },
        },
      },
    },
    cli: {
      consumer: 'server',
      resolve: bundled,
      define: asBuilt,
      build: {
        outDir: `${lib}/cli`,
        copyPublicDir: false,
        rollupOptions: { input: ['src/build/cli.ts', 'src/build/render-thread.ts'] },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      await Promise.all(Object.values(builder.environments).map((environment) => builder.build(environment)))
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{browser,deploy,package}/**'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/setup.ts',
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
    ],
  },
}))
