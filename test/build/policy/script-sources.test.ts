import { expect, test } from 'vitest'
import { hashOf, scriptSources } from '../../../src/build/policy/script-sources'

test.each<[html: string, sources: string[]]>([
  ['<p>a &lt;script></p>', []],
  ['<script>go()</script>', [hashOf('go()')]],
  ['<script>\r\n a < b\r\n</script>', [hashOf('\n a < b\n')]],
  ['<script type="module">go()</script><script>go()</script>', [hashOf('go()')]],
  ['<script type="application/ld+json">{"@id":"https://a.example"}</script>', []],
  ['<script async src="https://a.example:8443/x.js"></script>', ['a.example:8443']],
  ['<script src="//a.example/x.js"></script>', ['a.example']],
  ['<script src="/assets/x.js"></script>', []],
  // What counts visits adds another script by its address.
  ['<script>s.src = "//a.example/x.js"</script>', [hashOf('s.src = "//a.example/x.js"'), 'a.example']],
  ['<script>// b.example\ngo()</script>', [hashOf('// b.example\ngo()')]],
  ['<p onclick="go(&#39;x&#39;)">x</p>', ["'unsafe-hashes'", hashOf("go('x')")]],
  ['<link rel="stylesheet" href="https://fonts.example/x.css">', []],
  ['<!-- <script>go()</script> -->', []],
])('%s is allowed by %j', (html, sources) => {
  expect(scriptSources(html)).toEqual(sources)
})
