// Words that say how a sentence is made, not what it is about.
const stopWords = new Set(
  wordList(`
  a about after all also an and any are as at be been before being between both but by can could did do does doing
  during each for from go had has have having here how i if in inside into is it its let lets like look me more most my
  need no of on one only or other our out over part per should so some such than that the their them then there these
  they this those through to topic under understand understanding up us use used using very via want was we were what
  when where whether which while who will with within would you your article section learn learning`),
)

// Chinese words and syllables of the same kind; what stands between two of them is compared by pairs of characters.
const chineseStopWords = wordList(`
  这篇文章 以及 如何 怎么 怎样 什么 哪些 关于 我们 一个 一些 可以 进行 通过 需要 应该 没有 本文 文章 出去
  因为 所以 如果 已经 现有 已有 对于 其他 其它 各个 各种 进一步 了解 使用 情况 的 了 和 与 及 或 也 都 就 把 被 从 用 是 请 吗 呢 之 时 要 给 作`)

// Headings that blogs give to the same thing again and again; the first of a row stands for all.
const sameSense = [
  'further beyond next 扩展 拓展 延伸 进阶',
  'reason why 为什么 motivation motive interest advantage benefit goal purpose 目的 动机 原因 优点 好处',
  'usage utilisation utilization 用法 用途',
  'definition overview introduction 定义 什么是 概述 概览',
  'limit limitation restriction drawback 限制 局限',
  'test 测试',
  'install setup installation 安装 搭建',
  'monitor observe 监控 观测',
  'begin start launch 启动 开始',
  'create creation build 创建 新建 新增 增加 添加 add new insert',
  'remove delete deletion discard suppress 删除 移除',
  'change update modify edit 修改 更新 变更 变化 改变',
  'rollback revert undo 回滚 撤销 恢复',
  'fix repair solve solution mitigate 修复 解决',
  'show display view list print 查看 显示 展示',
  'error exception failure fault 错误 异常 故障',
  'config configuration settings 配置 设置 设定',
  'example sample demo 例子 示例 举例 案例',
  'query statement 查询 语句',
  'difference compare comparison versus vs 差异 区别 对比 比较 异同',
  'document documentation 文档',
].map(wordList)

const suffixes =
  /(?:isations?|izations?|ising|izing|ised|ized|ises|izes|ise|ize|ications?|abilit(?:y|ies)|ibilit(?:y|ies)|ations?|itions?|ments?|ances?|ences?|encies|ency|ically|ings?|ions?|able|ible|ives?|ants?|ents?|ers?|ors?|ies|ied|ed|es|al|ly|e|s|y)$/

/** A word without its endings: at least four letters stay (`configuration`, `configuring` → `configur`). */
function stemOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word
  const once = withoutSuffix(word)
  // `monitoring` → `monitor` → `monit`, where `monitor` goes too.
  return withoutSuffix(once)
}

function withoutSuffix(word: string): string {
  const bare = word.replace(suffixes, '')
  const stem = bare.length >= 4 ? bare : word.replace(/([^s])s$/, '$1')
  // `running`, `mapped`: the doubled letter came with the ending.
  return stem.replace(/([bdgmnprt])\1$/, '$1')
}

const senses = new Map<string, string>()
for (const row of sameSense) for (const word of row) senses.set(stemOf(word), `=${row[0]}`)

const chinese = new RegExp(
  [...chineseStopWords, ...sameSense.flat().filter((word) => /\p{Script=Han}/u.test(word))]
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'g',
)

const han = /\p{Script=Han}/u
const runs = /[\p{L}\p{N}\p{Script=Han}][\p{L}\p{M}\p{N}\p{Script=Han}]*/gu
const scripts = /\p{Script=Han}+|\P{Script=Han}+/gu

/** The words of a text as they are compared: lower case, camel case split, without endings and stop words. */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>()
  for (const run of new Set(spellQuestions(text.normalize('NFKC')).match(runs)))
    for (const word of wordsOf(run)) words.add(word)
  return words
}

// Texts say the same words again and again.
const known = new Map<string, readonly string[]>()

function wordsOf(run: string): readonly string[] {
  const before = known.get(run)
  if (before) return before
  const parts = run.match(scripts) ?? []
  if (han.test(run)) return parts.flatMap((part) => (han.test(part) ? chineseWords(part) : latinWords(part)))
  const words = latinWords(run)
  known.set(run, words)
  return words
}

function latinWords(run: string): string[] {
  const words = splitCamelCase(run).toLowerCase().split(' ')
  return words.filter((word) => !stopWords.has(word)).map(meantBy)
}

function meantBy(word: string): string {
  const stem = stemOf(word)
  return senses.get(stem) ?? stem
}

function chineseWords(run: string): string[] {
  const words: string[] = []
  let from = 0
  for (const match of run.matchAll(chinese)) {
    words.push(...characterPairs(run.slice(from, match.index)))
    const sense = senses.get(match[0])
    if (sense) words.push(sense)
    from = match.index + match[0].length
  }
  return [...words, ...characterPairs(run.slice(from))]
}

function characterPairs(run: string): string[] {
  if (run.length <= 2) return run === '' ? [] : [run]
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
}

// What a question asks for is often all that its heading says: “Usage”, “Definition”.
function spellQuestions(text: string): string {
  return text
    .replace(/\bset(?:ting)?[- ]up\b/gi, 'setup')
    .replace(/\bhow (?:to|do you|do we|do i) use\b/gi, 'usage')
    .replace(/\bwhat (?:is|are)\b(?! the different)/gi, 'definition')
}

// `SafeHtml` reads as `Safe Html`, but `gRPC` and `IntelliJ` are one word.
function splitCamelCase(text: string): string {
  return text.replace(/([a-z]{2})(?=[A-Z][a-z])/g, '$1 ').replace(/([A-Z]{2,})(?=[A-Z][a-z]{2})/g, '$1 ')
}

function wordList(text: string): string[] {
  return text.trim().split(/\s+/)
}
