import { Tag } from 'liquidjs'
import type { Context, Emitter, Liquid, TagToken } from 'liquidjs'
import { renderExcerpt } from '../article/render-article'
import type { DraftSettings } from '../catalog/draft'
import type { SaidProblem } from '../catalog/types'
import { createEngine } from '../text/liquid/engine'
import { codeInMarkdown } from '../text/liquid/highlight-tag'
import { markError, parseForgiving } from '../text/liquid/forgiving'
import { isSpent } from '../text/liquid/limits'
import { placeIn } from '../text/liquid/marks'
import { run } from '../text/liquid/run'
import { standIn } from '../text/liquid/stand-in'
import type { Draft } from './draft'

/** A draft's text after Liquid, and what of its Liquid could not be done. */
export interface ExpandedDraft {
  text: string
  problems: SaidProblem[]
}

// What reads other files of the blog, which a browser does not have.
const tagsOfFiles = ['include', 'include_cached', 'include_relative', 'include_code', 'link', 'post_url']
// What a template whose every run fails somewhere else gets before it is given up.
const most = 50

/** Expands a draft's Liquid as far as it needs no other file of the blog: what does is marked where it stands, and told. */
export function expandDraft(draft: Draft, settings: DraftSettings): ExpandedDraft {
  const { body, bodyLine, frontMatter } = draft
  if (frontMatter['render_with_liquid'] === false || !/\{[{%]/.test(body)) return { text: body, problems: [] }
  const problems: SaidProblem[] = []
  const liquid = engineFor(settings, (token) => {
    const at = placeIn(token.input, token.begin)
    problems.push({ ...lacking(token), ...at, line: at.line + bodyLine - 1 })
  })
  const { origin: url, base: baseurl } = settings
  const scope = { page: { ...frontMatter, date: draft.date }, site: { url, baseurl }, ...codeInMarkdown }
  const template = { text: body, file: '', firstLine: bodyLine }
  const work = { steps: 0 }
  let parsed = parseForgiving(liquid, template)
  for (let tried = 0; tried < most && !isSpent(work); tried++) {
    problems.length = 0
    try {
      const text = run(liquid, { templates: parsed.templates, scope, work })
      return { text, problems: [...parsed.problems, ...problems] }
    } catch (error) {
      parsed = parseForgiving(liquid, template, markError({ liquid, template, parsed, error }))
    }
  }
  return { text: body, problems: parsed.problems }
}

function engineFor(settings: DraftSettings, onMissing: (token: TagToken) => void): Liquid {
  const { dialect, kramdown, base, origin, timezone } = settings
  const liquid = createEngine({
    config: { url: origin, baseurl: base, timezone },
    now: new Date(),
    markdownify: (text) => renderExcerpt(text, { dialect, kramdown, isMarkdown: true, base }).html,
  })
  for (const name of tagsOfFiles) liquid.registerTag(name, missingTag(onMissing))
  return liquid
}

function missingTag(onMissing: (token: TagToken) => void) {
  return class extends Tag {
    render(_context: Context, emitter: Emitter): void {
      const { input: text, begin: from, end: to, name, args } = this.token
      onMissing(this.token)
      emitter.write(standIn({ text, from, to }, `${name} ${args.trim()}`))
    }
  }
}

function lacking(token: TagToken): SaidProblem {
  return {
    severity: 'warning',
    rule: 'draft/liquid',
    message: `\`${token.getText()}\` needs other files of the blog, which this page does not have.`,
    remedy: 'Look at it with `lectern dev`, which has all files.',
  }
}
