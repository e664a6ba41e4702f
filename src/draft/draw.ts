import { renderArticle, renderExcerpt, saysOnlyTitle } from '../article/render-article'
import type { ArticleOptions } from '../article/render-article'
import { readingTime } from '../article/reading-time'
import type { DraftJob, DraftSettings, Drawn } from '../catalog/draft'
import { shorten } from '../catalog/shorten'
import { showsTitle } from '../catalog/hero'
import { hasContents, textIn } from '../catalog/front-matter'
import { canonicalLang } from '../catalog/languages'
import { inZone } from '../text/front-matter/dates'
import { datesOf } from '../text/front-matter/dates-of'
import { frontMatterProblems, splitFrontMatter } from '../text/front-matter/front-matter'
import { deepMerge } from '../text/front-matter/merge'
import { parseTime } from '../text/front-matter/parse-time'
import { behindExcerpt, rawExcerpt } from '../text/liquid/excerpt'
import { articleOf, titleOf } from './article'
import { expandDraft } from './expand'
import { findingsIn } from './findings'
import type { Draft } from './draft'
import { fileName, nameParts } from './file-name'

/** Draws a text as the site would show it once it is a post, and finds what is wrong with it. */
export async function drawDraft({ text, name, page }: Omit<DraftJob, 'id'>): Promise<Drawn> {
  const { settings } = page
  const draft = readDraft(text, { name, settings, siteLang: page.lang })
  const expanded = expandDraft(draft, settings)
  const options = articleOptions(draft, settings)
  const article = await renderArticle(expanded.text, options)
  const beginning = excerptIn(draft, settings)
  const lead = saysOnlyTitle(beginning, options)
    ? excerptIn({ ...draft, body: behindExcerpt(asPost(draft), settings.excerptSeparator) }, settings)
    : beginning
  return {
    article: articleOf(draft, {
      page,
      html: article.html,
      contents: hasContents(draft.frontMatter) ? article.contents : [],
      // As its cards and its page do on the site.
      excerpt: shorten(renderExcerpt(lead, options).text, 200),
      minutes: readingTime(draft.body),
    }),
    findings: findingsIn(draft, { expanded, options, problems: article.problems, settings }),
    name: name ?? fileName(draft),
  }
}

const asPost = (draft: Draft) => ({ ...draft, kind: 'post' })

function excerptIn(draft: Draft, settings: DraftSettings): string {
  const { text, isCut } = rawExcerpt(asPost(draft), settings.excerptSeparator)
  return isCut ? expandDraft({ ...draft, body: text }, settings).text : text
}

function readDraft(
  text: string,
  { name, settings, siteLang }: { name?: string; settings: DraftSettings; siteLang: string },
): Draft {
  const { timezone } = settings
  const read = splitFrontMatter(text, timezone)
  const { values: own, body, bodyLine } = read
  const frontMatter = deepMerge(settings.defaults, own)
  const { day, slug } = nameParts(name)
  const nameDate = day === undefined ? undefined : parseTime(day, timezone)
  const { date, modified, problems } = datesOf(frontMatter, timezone, nameDate)
  return {
    text,
    own,
    frontMatter,
    body,
    bodyLine,
    lang: canonicalLang(textIn(frontMatter, 'lang') ?? '') ?? siteLang,
    slug: textIn(frontMatter, 'slug') ?? slug,
    date: date ?? inZone(Date.now(), timezone),
    modified,
    problems: [...frontMatterProblems(read), ...problems],
  }
}

function articleOptions(draft: Draft, settings: DraftSettings): ArticleOptions {
  const { frontMatter, lang } = draft
  const { dialect, kramdown, base, toc, frames, dollars } = settings
  return {
    dialect,
    kramdown,
    isMarkdown: true,
    title: showsTitle(frontMatter) ? titleOf(draft) : undefined,
    lang,
    base,
    introList: true,
    // Whoever pastes a text need not have written it.
    clean: { frames },
    dollars: dollars || frontMatter['mathjax'] === true,
    toc,
  }
}
