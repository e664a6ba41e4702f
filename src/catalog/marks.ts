import { interfaceLanguage } from './interface-language'
import type { InterfaceLanguage } from './interface-language'
import type { HeldBack, Post } from './types'

const tables: Record<InterfaceLanguage, Record<HeldBack, string>> = {
  en: { draft: 'Draft', unpublished: 'Unpublished', future: 'Scheduled' },
  zh: { draft: '草稿', unpublished: '未发布', future: '待发布' },
  'zh-Hant': { draft: '草稿', unpublished: '未發布', future: '待發布' },
  ja: { draft: '下書き', unpublished: '非公開', future: '公開予定' },
  ko: { draft: '초안', unpublished: '비공개', future: '공개 예정' },
  fr: { draft: 'Brouillon', unpublished: 'Non publié', future: 'Programmé' },
  de: { draft: 'Entwurf', unpublished: 'Unveröffentlicht', future: 'Geplant' },
  es: { draft: 'Borrador', unpublished: 'Sin publicar', future: 'Programado' },
  pt: { draft: 'Rascunho', unpublished: 'Não publicado', future: 'Agendado' },
  it: { draft: 'Bozza', unpublished: 'Non pubblicato', future: 'Programmato' },
  ru: { draft: 'Черновик', unpublished: 'Не опубликовано', future: 'Запланировано' },
  ar: { draft: 'مسودة', unpublished: 'غير منشور', future: 'مجدول' },
}

/** What a post that is not published yet is marked with, in its own language; undefined for any other. */
export function markOf({
  draft,
  heldBack,
  lang,
}: Pick<Post, 'draft' | 'heldBack' | 'lang'>): string | undefined {
  const why = draft ? 'draft' : heldBack
  return why && tables[interfaceLanguage(lang)][why]
}
