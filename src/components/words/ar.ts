import type { Words } from './words'

const rules = new Intl.PluralRules('ar')

type Noun = Record<Intl.LDMLPluralRule, string>

// None, one and two are said by the noun itself.
const numbered: readonly Intl.LDMLPluralRule[] = ['few', 'many', 'other']

function counted(n: number, noun: Noun): string {
  const rule = rules.select(n)
  return numbered.includes(rule) ? `${n} ${noun[rule]}` : noun[rule]
}

const article: Noun = {
  zero: 'لا مقالات',
  one: 'مقال واحد',
  two: 'مقالان',
  few: 'مقالات',
  many: 'مقالًا',
  other: 'مقال',
}

const minute: Noun = {
  zero: 'أقل من دقيقة',
  one: 'دقيقة واحدة',
  two: 'دقيقتان',
  few: 'دقائق',
  many: 'دقيقة',
  other: 'دقيقة',
}

const problem: Noun = {
  zero: 'لا مشكلات',
  one: 'مشكلة واحدة',
  two: 'مشكلتان',
  few: 'مشكلات',
  many: 'مشكلة',
  other: 'مشكلة',
}

export const ar: Words = {
  skip: 'انتقل إلى النص',
  siteMenu: 'الموقع',
  menu: 'القائمة',
  language: 'اللغة',
  notIn: (language) => `هذه الصفحة غير متاحة بلغة ${language}`,
  theme: 'فاتح أو داكن',
  search: 'بحث',
  feed: 'الخلاصات',
  contents: 'في هذه الصفحة',
  sections: 'في هذا القسم',
  postNumber: (n) => `المقال رقم ${n}`,
  minutes: (n) => `${counted(n, minute)} للقراءة`,
  articles: (n) => counted(n, article),
  tags: 'الوسوم',
  updated: 'آخر تحديث:',
  edit: 'اقتراح تعديل',
  license: 'الترخيص:',
  photo: 'الصورة',
  wechat: 'وي تشات: امسح الرمز للمتابعة',
  series: 'سلسلة',
  part: (part, of) => `الجزء ${part} من ${of}`,
  partsRead: (read, of) => `قُرئ ${read} من ${of}`,
  previous: 'السابق',
  next: 'التالي',
  newerPage: 'الأحدث',
  olderPage: 'الأقدم',
  pages: 'الصفحات',
  pageOf: (page, pages) => `الصفحة ${page} من ${pages}`,
  taxonomy: { category: 'تصنيف', tag: 'وسم', series: 'سلسلة' },
  years: 'السنوات',
  notFoundText: 'ربما تغيّر العنوان، أو لم يكن موجودًا أصلًا. يمكنك زيارة هذه الصفحات:',
  home: 'الرئيسية',
  archive: 'الأرشيف',
  newest: 'أحدث المقالات',
  nothingYet: 'لا شيء هنا بعد.',
  problems: (n) => `${counted(n, problem)} في هذه الصفحة`,
  copy: 'نسخ',
  copied: 'تم النسخ',
  linkCopied: 'تم نسخ الرابط',
  wrap: 'التفاف الأسطر',
  enlarge: 'تكبير',
  close: 'إغلاق',
  original: 'الصورة الأصلية',
  previousPicture: 'الصورة السابقة',
  nextPicture: 'الصورة التالية',
  continueReading: 'متابعة القراءة',
  continueAt: (section) => `متابعة القراءة من: ${section}`,
  dismiss: 'تجاهل',
  read: 'مقروء',
  share: 'مشاركة',
  shareBySystem: 'مشاركة عبر…',
  copyLink: 'نسخ الرابط',
  copyMarkdown: 'نسخ بصيغة Markdown',
  email: 'البريد الإلكتروني',
  comments: 'التعليقات',
  commentsNeedScripts: 'تحتاج التعليقات إلى JavaScript، وهي معطّلة هنا.',
  commentsFailed: 'تعذّر تحميل التعليقات.',
  offline: 'لا يوجد اتصال.',
  tryAgain: 'إعادة المحاولة',
  find: {
    placeholder: 'ابحث في المقالات',
    clear: 'مسح',
    close: 'إغلاق',
    recent: 'عمليات البحث الأخيرة',
    hint: 'اكتب كلمة أو كلمتين. تكفي بداية الكلمة.',
    nothing: (text) => `لا توجد نتائج عن «${text}»`,
    nothingAdvice: 'جرّب كلمة أخرى أو كلمات أقل، أو إحدى هذه الصفحات:',
    instead: (text) => `لا يحتوي أي مقال على هذه الكلمات نفسها. إليك نتائج «${text}».`,
    failed: 'تعذّر تحميل البحث. تحقّق من الاتصال.',
    listOnly: 'أثناء الكتابة لا يشمل البحث إلا العناوين والمقتطفات والوسوم.',
    loading: 'جارٍ البحث…',
    found: (n) => counted(n, article),
    all: 'عرض الكل مع عوامل التصفية',
    more: 'المزيد',
    filters: 'عوامل التصفية',
    facets: { language: 'اللغة', category: 'التصنيف', tag: 'الوسم', series: 'السلسلة', year: 'السنة' },
    withoutScripts: 'يحتاج البحث إلى JavaScript، وهي معطّلة هنا. تقودك هذه الصفحات إلى كل المقالات:',
    within: 'البحث والتصفية',
    related: 'مقالات ذات صلة',
    keys: { move: 'تنقّل', open: 'فتح', close: 'إغلاق' },
  },
}
