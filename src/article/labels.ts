import { interfaceLanguage } from '../catalog/interface-language'
import type { InterfaceLanguage } from '../catalog/interface-language'

/** GitHub's five kinds of callout. */
export type CalloutKind = 'note' | 'tip' | 'important' | 'warning' | 'caution'

/** The few words that an article's HTML holds besides its author's, in one language. */
export interface Labels extends Record<CalloutKind, string> {
  section: string
  diagram: string
  chart: string
  /** What stands above a chart's numbers. */
  numbers: string
  wholeCode: (lines: number) => string
  play: (service: string) => string
}

const tables: Record<InterfaceLanguage, Labels> = {
  en: {
    section: 'Link to this section',
    diagram: 'Diagram',
    chart: 'Chart',
    numbers: 'Numbers',
    wholeCode: (n) => `Show all ${n} lines`,
    play: (service) => `Load from ${service}`,
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
  },
  zh: {
    section: '本节链接',
    diagram: '图表',
    chart: '图表',
    numbers: '数据',
    wholeCode: (n) => `显示全部 ${n} 行`,
    play: (service) => `从 ${service} 加载`,
    note: '说明',
    tip: '提示',
    important: '重要',
    warning: '警告',
    caution: '当心',
  },
  'zh-Hant': {
    section: '本節連結',
    diagram: '圖表',
    chart: '圖表',
    numbers: '數據',
    wholeCode: (n) => `顯示全部 ${n} 行`,
    play: (service) => `從 ${service} 載入`,
    note: '說明',
    tip: '提示',
    important: '重要',
    warning: '警告',
    caution: '當心',
  },
  ja: {
    section: 'この節へのリンク',
    diagram: '図',
    chart: 'グラフ',
    numbers: '数値',
    wholeCode: (n) => `全 ${n} 行を表示`,
    play: (service) => `${service} から読み込む`,
    note: '補足',
    tip: 'ヒント',
    important: '重要',
    warning: '警告',
    caution: '注意',
  },
  ko: {
    section: '이 절의 링크',
    diagram: '다이어그램',
    chart: '차트',
    numbers: '수치',
    wholeCode: (n) => `${n}줄 모두 보기`,
    play: (service) => `${service}에서 불러오기`,
    note: '참고',
    tip: '팁',
    important: '중요',
    warning: '경고',
    caution: '주의',
  },
  fr: {
    section: 'Lien vers cette section',
    diagram: 'Diagramme',
    chart: 'Graphique',
    numbers: 'Données',
    wholeCode: (n) => `Afficher les ${n} lignes`,
    play: (service) => `Charger depuis ${service}`,
    note: 'Remarque',
    tip: 'Astuce',
    important: 'Important',
    warning: 'Avertissement',
    caution: 'Attention',
  },
  de: {
    section: 'Link zu diesem Abschnitt',
    diagram: 'Diagramm',
    chart: 'Diagramm',
    numbers: 'Zahlen',
    wholeCode: (n) => `Alle ${n} Zeilen anzeigen`,
    play: (service) => `Von ${service} laden`,
    note: 'Hinweis',
    tip: 'Tipp',
    important: 'Wichtig',
    warning: 'Warnung',
    caution: 'Vorsicht',
  },
  es: {
    section: 'Enlace a esta sección',
    diagram: 'Diagrama',
    chart: 'Gráfico',
    numbers: 'Datos',
    wholeCode: (n) => `Mostrar las ${n} líneas`,
    play: (service) => `Cargar desde ${service}`,
    note: 'Nota',
    tip: 'Consejo',
    important: 'Importante',
    warning: 'Advertencia',
    caution: 'Precaución',
  },
  pt: {
    section: 'Link para esta seção',
    diagram: 'Diagrama',
    chart: 'Gráfico',
    numbers: 'Dados',
    wholeCode: (n) => `Mostrar todas as ${n} linhas`,
    play: (service) => `Carregar de ${service}`,
    note: 'Nota',
    tip: 'Dica',
    important: 'Importante',
    warning: 'Aviso',
    caution: 'Cuidado',
  },
  it: {
    section: 'Link a questa sezione',
    diagram: 'Diagramma',
    chart: 'Grafico',
    numbers: 'Dati',
    wholeCode: (n) => `Mostra tutte le ${n} righe`,
    play: (service) => `Carica da ${service}`,
    note: 'Nota',
    tip: 'Suggerimento',
    important: 'Importante',
    warning: 'Avviso',
    caution: 'Attenzione',
  },
  ru: {
    section: 'Ссылка на этот раздел',
    diagram: 'Схема',
    chart: 'Диаграмма',
    numbers: 'Данные',
    wholeCode: (n) => `Показать все строки (${n})`,
    play: (service) => `Загрузить с ${service}`,
    note: 'Примечание',
    tip: 'Совет',
    important: 'Важно',
    warning: 'Предупреждение',
    caution: 'Осторожно',
  },
  ar: {
    section: 'رابط إلى هذا القسم',
    diagram: 'رسم تخطيطي',
    chart: 'رسم بياني',
    numbers: 'الأرقام',
    wholeCode: (n) => `عرض كل الأسطر (${n})`,
    play: (service) => `تحميل من ${service}`,
    note: 'ملاحظة',
    tip: 'نصيحة',
    important: 'مهم',
    warning: 'تحذير',
    caution: 'تنبيه',
  },
}

/** The labels for a BCP 47 tag, English where there are none in its language. */
export function labelsOf(lang: string): Labels {
  return tables[interfaceLanguage(lang)]
}
