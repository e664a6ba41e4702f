import path from 'node:path'
import type { Connect, ViteDevServer } from 'vite'
import type { FindingsReport } from '../../catalog/findings'
import type { Problem } from '../../catalog/types'
import type { Home } from '../cli'
import { fillShell } from '../output/prerender'
import type { DevApp } from './dev-app'
import { explanations } from './explanations'
import type { LiveCheck } from './live-check'
import type { LiveSite } from './live-site'
import { findingsOfPage } from './page-findings'
import { send } from './send'

interface Parts {
  home: Home
  app: DevApp
  server: ViteDevServer
  live: LiveSite
  check: LiveCheck
}

/** Answers `/__check`, the page of all findings, and `/__check/findings.json`, which it and the panel on each page (`?page=URL`) are drawn from. */
export function checkAnswers({ home, app, server, live, check }: Parts): Connect.NextHandleFunction {
  const why = explanations(path.join(home.root, 'docs/check.md'))
  const report = async (page: string | null): Promise<FindingsReport> => {
    const answer = check.answer()
    if (!answer || 'error' in answer) {
      return { findings: [], total: 0, why: {}, state: answer ? { failed: answer.error } : 'looking' }
    }
    const { findings: all } = answer
    const site = live.site()
    const url = page?.slice(site.base.length)
    const findings = url === undefined ? all : await findingsOfPage({ site, url, findings: all })
    return { findings, total: all.length, why: explained(findings, why), state: 'done' }
  }
  const answerWith = async (url: URL): Promise<{ type: string; text: string } | undefined> => {
    if (url.pathname === '/findings.json') {
      return { type: 'application/json', text: JSON.stringify(await report(url.searchParams.get('page'))) }
    }
    if (url.pathname !== '/') return undefined
    return { type: 'text/html', text: await server.transformIndexHtml('/__check', checkPage(app.template)) }
  }
  return (request, response, next) => {
    answerWith(new URL(`http://localhost${request.url ?? '/'}`)).then(
      (answer) => (answer ? send(response, answer) : next()),
      next,
    )
  }
}

function explained(findings: readonly Problem[], why: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(findings.map(({ rule }) => [rule, why.get(rule) ?? '']))
}

function checkPage(template: string): string {
  return fillShell(template.replace('entry-client', 'entry-dev'), {
    '%lang%': 'en',
    '%dir%': 'ltr',
    '<!--head-->': '<title>Findings of check</title>',
    '<!--html-->': '',
    '<!--payload-->': '',
  })
}
