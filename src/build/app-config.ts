import react from '@vitejs/plugin-react'
import type { Plugin, UserConfig } from 'vite'
import { unfoldLists } from './unfold-lists.ts'

/** What runs in Node is made so: one file starts in a fraction of the time that its many packages take; what is native stays outside. */
export const bundled = {
  resolve: { noExternal: true as const, external: ['@vitejs/plugin-react', 'pagefind', 'sharp', 'vite'] },
  define: { 'process.env.NODE_ENV': '"production"' },
}

/** Leaves out what is not used of the router: to name a component, or its context, is all that keeps the bundler from seeing it. Advice for old browsers and its version, which a tool reads, go as well. */
const slimRouter: Plugin = {
  name: 'slim-router',
  apply: 'build',
  transform: {
    filter: { id: /node_modules\/react-router\/dist\// },
    handler: (code) =>
      code
        .replace(/^\w+\.(?:displayName|contextType) = .*$/gm, '')
        .replace(/^  warning\(\s*typeof URLSearchParams !== "undefined",\s*`.*`\s*\);$/gm, '')
        .replace(
          /^try \{\s+if \(\w+\) \{\s+window\.__reactRouterVersion[^}]*\}\s+\} catch \(e\) \{\s*\}$/m,
          '',
        )
        .replace(/^(var \w+ = )(?=React\d*\.(?:createContext|forwardRef|memo)\()/gm, '$1/* @__PURE__ */ '),
  },
}

/** React's code with the exceptions that it throws to itself made without a stack: for five stacks at its start V8 parses all scripts again wherever a tool watches, which takes a slow phone 100 ms. */
export function withoutStacks(code: string): string {
  return code.replace(
    /^((?:var|) +\w+Exception = )Error\((formatProdErrorMessage\(\d+\))\)/gm,
    '$1{ message: $2 }',
  )
}

const plainExceptions: Plugin = {
  name: 'plain-exceptions',
  apply: 'build',
  transform: {
    filter: { id: /node_modules\/react-dom\/cjs\/react-dom-client\.production\.js$/ },
    handler: withoutStacks,
  },
}

// File and class are shorter than a hash, and readable; what is a site's own may have names that the app has, too.
function generateScopedName(name: string, file: string): string {
  const [sheet = ''] = /(?:_lectern\/own\/.*|[^/]*)(?=\.module\.css)/.exec(file) ?? []
  return `${sheet.replaceAll('/', '-')}_${name}`
}

/** How its style sheets are read, for readers and while a blog is written alike: what is drawn by one has the names of the other. */
export const sheets = { modules: { generateScopedName }, postcss: { plugins: [unfoldLists] } }

/** How the app is made of src/: `client` for readers, `server` for the prerender, both below the folder `out`. */
export function appConfig(out: string) {
  return {
    plugins: [react(), slimRouter, plainExceptions],
    // Pages lie at every depth and under any --base: the prerender puts the base in the place of «./».
    css: sheets,
    base: './',
    appType: 'custom',
    build: {
      emptyOutDir: true,
      assetsDir: '_app',
      // On a busy machine everything is slow; it is no news.
      rollupOptions: { checks: { pluginTimings: false } },
    },
    environments: {
      client: {
        build: {
          outDir: `${out}/client`,
          modulePreload: { polyfill: false },
          // What every reader loads names forty of them.
          rollupOptions: { output: { chunkFileNames: '_app/[name]-[hash:6].js' } },
        },
      },
      ssr: {
        consumer: 'server',
        ...bundled,
        build: {
          outDir: `${out}/server`,
          copyPublicDir: false,
          rollupOptions: {
            input: 'src/entry-server.tsx',
            // The prerender has the words of all languages at once; readers load theirs.
            checks: { ineffectiveDynamicImport: false },
          },
        },
      },
    },
    builder: {
      async buildApp(builder) {
        await Promise.all(
          Object.values(builder.environments).map((environment) => builder.build(environment)),
        )
      },
    },
  } satisfies UserConfig
}
