import { recordIn, textIn, textsIn } from '../../catalog/front-matter'
import type { Comments } from '../../catalog/page-data'
import { players } from '../../catalog/players'
import { mergePolicies, ownPolicy } from '../../catalog/policy'
import type { Policy } from '../../catalog/policy'
import { roleOf } from '../roles'
import type { Site } from '../site'
import { isTrusted } from '../trusted'
import { leadOn } from '../output/redirects'
import { hashOf, scriptSources } from './script-sources'

// The policy of the document that the reader came to holds for all pages that are opened from it, so it is one for the site.
// Styles cannot run anything, and differ from page to page: those that a page needs at once, drawings', attributes in texts.
const common: Policy = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ['*', 'data:'],
  'media-src': ['*'],
  'font-src': ["'self'", 'data:'],
  'base-uri': ["'none'"],
}

const forGuests: Policy = {
  'frame-src': Object.keys(players),
  'object-src': ["'none'"],
  'form-action': ["'self'"],
}

// What scripts of the author's own show and ask for cannot be read off them; which of them run is named all the same.
const forOwner: Policy = {
  'style-src': ['https:'],
  'font-src': ['https:'],
  'connect-src': ["'self'", 'https:', 'wss:'],
  'frame-src': ["'self'", 'https:'],
  'worker-src': ["'self'", 'blob:'],
  'object-src': ["'self'", 'https:'],
  'form-action': ["'self'", 'https:'],
}

const forComments: Record<Comments['provider'], Policy> = {
  giscus: {
    'script-src': ['https://giscus.app'],
    'style-src': ['https://giscus.app'],
    'frame-src': ['https://giscus.app'],
  },
  utterances: {
    'script-src': ['https://utteranc.es'],
    'frame-src': ['https://utteranc.es'],
  },
  disqus: {
    'script-src': ['https://*.disqus.com', 'https://*.disquscdn.com'],
    'style-src': ['https://*.disquscdn.com'],
    'frame-src': ['https://disqus.com', 'https://*.disqus.com', 'https://*.disquscdn.com'],
    'connect-src': ["'self'", 'https://*.disqus.com', 'https://*.disquscdn.com'],
  },
}

/** What every page of a site may load and run; `template` is the shell that they are poured into. Undefined where the site wants no policy (`csp: false`). */
export function policyOf(site: Site, template: string): Policy | undefined {
  const { values } = site.source.config
  const { customHead, searchable } = site
  if (values['csp'] === false) return undefined
  return mergePolicies([
    common,
    customHead.text.trim() !== '' || hasTrusted(site) ? forOwner : forGuests,
    { 'frame-src': textsIn(values, 'frames') },
    commentsPolicy(textIn(recordIn(values, 'comments'), 'provider')),
    { 'script-src': searchable ? ["'wasm-unsafe-eval'"] : [] },
    { 'script-src': [...scriptSources(template), ...scriptSources(customHead.text)] },
    ownPolicy(values),
  ])
}

/** What of a policy holds for every file of the site, and so can be a header. It comes on top of a page's own, and so must allow no less. */
export function headerPolicy(site: Site, policy: Policy | undefined): Policy {
  const always = { 'base-uri': ["'self'"], 'frame-ancestors': ["'self'"] }
  if (!policy || hasTrusted(site) || hasOwnPages(site)) return always
  return { 'script-src': [...(policy['script-src'] ?? []), hashOf(leadOn)], ...always }
}

function commentsPolicy(provider: string | undefined): Policy {
  return Object.entries(forComments).find(([name]) => name === provider)?.[1] ?? {}
}

function hasTrusted(site: Site): boolean {
  return site.documents.some((document) => isTrusted(document, site.source.config))
}

// Whole documents of the author's are copied as they are, and may run what they like.
function hasOwnPages({ documents, source }: Site): boolean {
  const files = documents.filter((document) => roleOf(document).kind === 'file')
  const names = [
    ...source.statics.map(({ path }) => path),
    ...files.map(({ outputExtension }) => outputExtension),
  ]
  return names.some((name) => /\.x?html?$/i.test(name))
}
