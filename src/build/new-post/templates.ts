import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { interfaceLanguage } from '../../catalog/interface-language'
import type { InterfaceLanguage } from '../../catalog/interface-language'

/** The two kinds of post that there are templates for. */
export type TemplateKind = 'classic' | 'qna'

/** A template's text, and its file where it is the site's own. */
export interface Template {
  text: string
  file?: string
}

/** The template for a kind of post in a language: `_templates/classic.zh.md`, else `_templates/classic.md` of the site, else the one that comes with Lectern. */
export function templateFor(dir: string, { kind, lang }: { kind: TemplateKind; lang: string }): Template {
  const names = [`_templates/${kind}.${lang}.md`, `_templates/${kind}.md`]
  const file = names.map((name) => path.join(dir, name)).find((name) => existsSync(name))
  return file === undefined ? { text: builtIn(kind, lang) } : { text: readFileSync(file, 'utf8'), file }
}

function builtIn(kind: TemplateKind, lang: string): string {
  const { introduction, conclusion, question, answer, references } = outlines[interfaceLanguage(lang)]
  const sections = kind === 'qna' ? [question, answer, references] : [introduction, conclusion, references]
  return `${frontMatter}\n${sections.map((heading) => `## ${heading}\n`).join('\n')}`
}

const frontMatter = `---
article_num: {{ article_num }}
title: {{ title }}
lang: {{ lang }}
date: {{ date }}
categories: []
tags: []
excerpt: ""
---
`

type Outline = Record<'introduction' | 'conclusion' | 'question' | 'answer' | 'references', string>

const outlines: Record<InterfaceLanguage, Outline> = {
  en: {
    introduction: 'Introduction',
    conclusion: 'Conclusion',
    question: 'Question',
    answer: 'Answer',
    references: 'References',
  },
  zh: {
    introduction: '前言',
    conclusion: '结论',
    question: '问题',
    answer: '回答',
    references: '参考文献',
  },
  'zh-Hant': {
    introduction: '前言',
    conclusion: '結論',
    question: '問題',
    answer: '回答',
    references: '參考文獻',
  },
  ja: {
    introduction: 'はじめに',
    conclusion: 'まとめ',
    question: '質問',
    answer: '回答',
    references: '参考文献',
  },
  ko: {
    introduction: '들어가며',
    conclusion: '마치며',
    question: '질문',
    answer: '답변',
    references: '참고 문헌',
  },
  fr: {
    introduction: 'Introduction',
    conclusion: 'Conclusion',
    question: 'Question',
    answer: 'Réponse',
    references: 'Références',
  },
  de: {
    introduction: 'Einleitung',
    conclusion: 'Fazit',
    question: 'Frage',
    answer: 'Antwort',
    references: 'Quellen',
  },
  es: {
    introduction: 'Introducción',
    conclusion: 'Conclusión',
    question: 'Pregunta',
    answer: 'Respuesta',
    references: 'Referencias',
  },
  pt: {
    introduction: 'Introdução',
    conclusion: 'Conclusão',
    question: 'Pergunta',
    answer: 'Resposta',
    references: 'Referências',
  },
  it: {
    introduction: 'Introduzione',
    conclusion: 'Conclusione',
    question: 'Domanda',
    answer: 'Risposta',
    references: 'Riferimenti',
  },
  ru: {
    introduction: 'Введение',
    conclusion: 'Заключение',
    question: 'Вопрос',
    answer: 'Ответ',
    references: 'Ссылки',
  },
  ar: {
    introduction: 'مقدمة',
    conclusion: 'خاتمة',
    question: 'السؤال',
    answer: 'الجواب',
    references: 'المراجع',
  },
}
