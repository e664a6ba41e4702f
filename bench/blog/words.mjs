const subjects =
  'the server|a client|the queue|our cache|each worker|the index|a request|the parser|this service|the scheduler|a thread|the log|the compiler|one replica|the gateway|a snapshot|the build|their team|the pipeline|an event'.split(
    '|',
  )
const verbs =
  'reads|keeps|drops|measures|sends|waits for|retries|compares|stores|rejects|groups|signs|copies|watches|balances|flushes|opens|describes|replaces|needs'.split(
    '|',
  )
const objects =
  'every message|the newest record|a small buffer|its own state|the next page|old entries|a list of peers|the whole file|two numbers|a lock|the response|its deadline|the header|a checksum|the last commit|the slow path|some memory|a retry budget|the right port|the schema'.split(
    '|',
  )
const endings =
  'in one step|before the deadline|without a copy|when the disk is full|after a restart|on every node|as the tests show|at night|for a while|under load|behind the proxy|in plain text|with care|once a minute|if nobody looks|by default'.split(
    '|',
  )
const nouns =
  'queue,cache,index,worker,buffer,shard,parser,lease,token,cursor,socket,replica,journal,quorum,filter,ledger,router,cluster,timer,schema'.split(
    ',',
  )
const chinese = {
  subjects: '服务器|客户端|这个队列|我们的缓存|每个线程|日志|编译器|一个请求|调度器|索引'.split('|'),
  verbs: '读取|保存|丢弃|测量|发送|等待|比较|复制|检查|替换'.split('|'),
  objects:
    '每条消息|最新的记录|一个小缓冲区|自己的状态|下一页|旧的数据|整个文件|两个数字|一把锁|响应的头部'.split(
      '|',
    ),
  endings: '在重启之后|在截止时间之前|在高负载下|在默认情况下|在每个节点上|在磁盘写满时'.split('|'),
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

/** One sentence with a mark of Markdown here and there. */
export function sentence(random, lang) {
  if (lang === 'zh') {
    const { subjects: s, verbs: v, objects: o, endings: e } = chinese
    return `${random.pick(e)}，${random.pick(s)}${random.pick(v)}${random.pick(o)}。`
  }
  const object = random.pick(objects)
  const shown = random.chance(0.1) ? `\`${random.pick(nouns)}.${random.pick(nouns)}()\`` : object
  const marked = random.chance(0.05) ? `**${shown}**` : shown
  return `${capital(random.pick(subjects))} ${random.pick(verbs)} ${marked} ${random.pick(endings)}.`
}

/** A title of a few words; `n` keeps it apart from every other. */
export function title(random, lang, n) {
  if (lang === 'zh')
    return `${random.pick(chinese.subjects)}如何${random.pick(chinese.verbs)}${random.pick(chinese.objects)} ${n}`
  return `How ${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(objects)} ${n}`
}

/** The name of a tag: two words and, for the rarer ones, a number. */
export function tagName(n) {
  const name = `${nouns[n % nouns.length]}-${nouns[Math.floor(n / nouns.length) % nouns.length]}`
  const round = Math.floor(n / nouns.length ** 2)
  return round === 0 ? name : `${name}-${round}`
}
