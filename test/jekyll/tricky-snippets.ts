/** Liquid whose output must be what Jekyll writes, each a page of its own. */
export const snippets: Record<string, string> = {
  highlight: 'a\n{% highlight java %}\nint a;\n\n  <b> & "q" \'s\'\n{% endhighlight %}\nb',
  highlightNames:
    '{% highlight JavaScript %}x{% endhighlight %}{% highlight c++ %}y{% endhighlight %}{% highlight C# %}z{% endhighlight C# %}',
  highlightLiquid:
    '{% highlight java %}{{ "a<b" }}{% raw %}{{ x }}{% endraw %}{% if true %}y{% endif %}{% endhighlight %}',
  highlightTrim: '{%- highlight java -%}\n  x\n{%- endhighlight -%}',
  highlightSpaces: 'x\n{% highlight text %}\n\n\n  x  \n\n{% endhighlight %}\ny',
  raw: '{% raw %}{{ x }} {% y %}{% endraw %}|{% raw -%} z {% endraw %}|',
  include: '{% include i.html a="b" c=page.title d=\'x y\' e=site.data.people %}',
  includeTrim: 'a {%- include i.html a="b" -%} b',
  includeVariable:
    '{% assign f = "i" %}{% include {{ f }}.html a="1" %}{% include {{ f | append: ".html" }} a="2" %}',
  includeNested: '{% include outer.html a="x" %}|{{ include.a }}',
  includeQuotes: '{% include i.html a="q\\"q" c=\'s"s\' %}',
  includeAssign: '{% include assign.html %}{{ made }}',
  includeCached: '{% include sub/deep.html %}',
  includeRelative: '{% include_relative part.txt %}',
  link: '{% link _posts/2020-01-02-simple.md %} {% link other.md %} {% link assets/pic.png %} {% post_url 2020-01-02-simple %} {% post_url deep/2020-01-05-deep %}',
  undefinedVariables:
    'a{{ nope }}b{{ nope.deeper.still }}c{{ page.nope[0] }}{% if nope %}x{% endif %}d{{ nope | upcase }}{{ nope | size }}{{ nope | join: "," }}',
  assignCapture: '{% assign a = 1 %}{{ a }}{% capture b %}x{{ a }}{% endcapture %}{{ b }}{{ b | size }}',
  forLoop:
    '{% for i in (1..5) reversed limit:2 offset:1 %}{{ i }}{{ forloop.index }}{{ forloop.last }}{% else %}none{% endfor %}',
  forHash: '{% for p in site.data.people %}{{ p[0] }}={{ p[1].name }};{% endfor %}',
  forElse:
    '{% for i in nope %}x{% else %}none{% endfor %}{% for i in (1..4) %}{% if i == 2 %}{% continue %}{% endif %}{% if i == 4 %}{% break %}{% endif %}{{ i }}{% endfor %}',
  ifchanged:
    '{% ifchanged %}a{% endifchanged %}{% ifchanged %}a{% endifchanged %}{% for i in (1..6) %}{% ifchanged %}{% if i > 3 %}big {% else %}small {% endif %}{% endifchanged %}{{ i }}{% endfor %}{% ifchanged %}a{% endifchanged %}',
  forNested:
    '{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ j }} {% endfor %}{% endfor %}',
  cycle: '{% for i in (1..4) %}{% cycle "a", "b", "c" %}{% endfor %}',
  tablerow: '{% tablerow i in (1..3) cols:2 %}{{ i }}{% endtablerow %}',
  counters: '{% increment n %}{% increment n %}{% decrement m %}{{ n }}',
  caseTag:
    '{% assign x = "b" %}{% case x %}{% when "a", "b" %}AB{% when "c" or "d" %}CD{% else %}E{% endcase %}',
  unless:
    '{% unless false %}a{% else %}b{% endunless %}{% if 1 > 2 or 2 > 1 and false %}x{% elsif "abc" contains "b" %}y{% endif %}',
  conditions:
    '{% if "" %}empty string is true{% endif %}{% if 0 %}zero{% endif %}{% if nil %}nil{% endif %}{% if page.none == empty %}e{% endif %}{% if "" == empty %}E{% endif %}{% if page.list == blank %}b{% endif %}',
  comment: 'a{% comment %}{{ nope | nofilter }} {% endcomment %}b{%- comment -%} x {%- endcomment -%} c',
  whitespace: 'a\n  {%- if true -%}  \n b \n {%- endif -%} \n c {{- " d " -}} e',
  echoArray:
    '{{ page.list }}|{{ page.hash }}|{{ page.nested }}|{{ page.yes }}|{{ page.float }}|{{ page.nothing }}',
  pageFields:
    '{{ page.url }} {{ page.path }} {{ page.name }} {{ page.dir }} {{ page.title }} {{ page.layout }}',
  pageDate: '{{ page.when }} | {{ page.day }} | {{ page.utc }} | {{ page.text_date }}',
  arithmetic:
    '{{ 7 | divided_by: 2 }} {{ 7 | divided_by: 2.0 }} {{ 6 | divided_by: 2.0 }} {{ 4 | times: 1.5 }} {{ 1 | plus: 1.0 }} {{ "3" | plus: "4" }} {{ 7 | modulo: 3 }} {{ -7 | divided_by: 2 }} {{ 3.7 | floor }} {{ 3.2 | ceil }} {{ 3.14159 | round: 2 }} {{ 3.5 | round }} {{ -3 | abs }} {{ 5 | at_most: 3 }} {{ 5 | at_least: 9 }} {{ 10 | minus: 0.5 }}',
  fractions:
    '{{ 4.0 | abs }} {{ "-4.0" | abs }} {{ 4.0 | modulo: 3 }} {{ 4 | modulo: 4.0 }} {{ -7 | modulo: 3.5 }} {{ 1.5 | modulo: 0.4 }} {{ 4.0 | at_least: 3 }} {{ 3 | at_least: 4.0 }} {{ 4 | at_least: 4.0 }} {{ 4.0 | at_most: 5 }} {{ 5 | at_most: "4.0" }} {{ "3x" | abs }} {{ true | plus: 1 }} {{ "1e3" | ceil }} {{ ".5" | round: 1 }} {{ "5.0" | round: 1 }}',
  groupNames:
    '{{ site.data.list | group_by_exp: "i", "i.n" | map: "name" | inspect }}{{ site.data.list | group_by_exp: "i", "i.n | times: 1.0" | map: "name" | inspect }}{{ site.data.list | group_by_exp: "i", "i.nope" | map: "name" | inspect }}{{ site.data.list | group_by: "n" | map: "name" | inspect }}{{ site.data.list | group_by: "nope" | map: "name" | inspect }}{{ site.posts | group_by: "categories" | map: "name" | inspect }}{{ site.posts | group_by_exp: "p", "p.categories" | map: "name" | inspect }}',
  blankAndEmpty:
    '{% if nope == blank %}a{% endif %}{% if "" == blank %}b{% endif %}{% if "x" != blank %}c{% endif %}{% if nope != blank and nope %}d{% endif %}{% if 2.0 != empty %}e{% endif %}{% if empty == "" %}f{% endif %}{% if page == empty %}g{% endif %}{% if nope == empty %}h{% endif %}{% case "" %}{% when blank %}i{% when empty %}j{% endcase %}{% assign x = blank %}{% if x == "" and x == empty %}k{% endif %}{{ blank | append: empty }}',
  strings:
    '{{ "abc" | capitalize }} {{ "aBC dE" | capitalize }} {{ "x" | append: "y" | prepend: "z" }} {{ "a,b,c" | split: "," | last }} {{ " x " | strip }}| {{ "hello" | slice: 1, 3 }} {{ "hello" | slice: -2 }} {{ "aXbX" | replace: "X", "-" }} {{ "aXbX" | replace_first: "X", "-" }} {{ "aXbX" | remove: "X" }} {{ "aXbX" | remove_first: "X" }}',
  truncate:
    '{{ "The quick brown fox" | truncate: 10 }} {{ "The quick brown fox" | truncatewords: 2 }} {{ "The quick brown fox" | truncate: 10, "" }} {{ "ab" | truncate: 1 }} {{ "a b  c" | truncatewords: 2, "!" }}',
  html: `{{ "<p class='x'>a & b</p>" | strip_html }} {{ '<a href="x">' | escape }} {{ '&lt; < "' | escape_once }} {{ "a\nb" | newline_to_br }} {{ "a\nb" | strip_newlines }} {{ "<b>'x'</b>" | xml_escape }}`,
  urls: '{{ "a b&c/d?e=ü" | url_encode }} {{ "a%20b+c" | url_decode }} {{ "foo, bar; baz?" | cgi_escape }} {{ "http://foo.com/?q=foo, \\bar?n=ü" | uri_escape }} {{ "/a/index.html" | strip_index }}',
  urlValues:
    '{{ "it\'s (a) *b* ~c! 100%" | url_encode }} {{ nil | url_encode }} {{ "100% a%20b%C3%A9+c%2B %zz" | url_decode }} {{ nil | url_decode | inspect }}',
  truncatewords:
    '{{ "a b" | truncatewords: 2 }}|{{ " a  b c" | truncatewords: 3 }}|{{ "a b\n" | truncatewords: 2 }}|{{ "a b c" | truncatewords: 2, "…" }}|{{ "" | truncatewords: 1 }}|{{ nil | truncatewords: 1 }}|{{ "a b" | truncatewords: 0 }}|{{ 42 | truncatewords: 1 }}',
  relativeUrl:
    '{{ "/a/b" | relative_url }} {{ "a b/ü.png" | relative_url }} {{ "" | relative_url }} {{ "/" | relative_url }} {{ "http://x.y/z" | relative_url }} {{ "/a%20b" | relative_url }} {{ nil | relative_url }} {{ "//x.y/z" | relative_url }} {{ "a?b=c#d" | relative_url }} {{ "#x" | relative_url }} {{ "mailto:x@y.z" | relative_url }}',
  absoluteUrl:
    '{{ "/a/b" | absolute_url }} {{ "a b" | absolute_url }} {{ "" | absolute_url }} {{ "http://x.y/z" | absolute_url }} {{ "/" | absolute_url }} {{ nil | absolute_url }}',
  dates:
    '{{ page.when | date_to_xmlschema }} {{ page.when | date_to_rfc822 }} {{ page.when | date_to_string }} {{ page.when | date_to_long_string }} {{ page.when | date_to_string: "ordinal" }} {{ page.when | date_to_long_string: "ordinal", "US" }} {{ page.day | date_to_xmlschema }} {{ page.text_date | date_to_xmlschema }}',
  dateFilter:
    '{{ page.when | date: "%Y-%m-%d %H:%M:%S %z %A %a %B %b %e %-d %j %U %W %V %G %u %w %y %C %I %l %p %P %s %L %N %3N %% %F %T %D %R %r %c %x %X %h %n%t|%^a %10Y %-m/%-d/%y %k %:z %::z" }} {{ "now" | date: "" | size }} {{ "2020-03-04" | date: "%d.%m.%Y" }} {{ "March 5, 2021 13:14" | date: "%d.%m.%Y %H:%M" }} {{ 1600000000 | date: "%Y-%m-%d %H:%M" }} {{ "1600000000" | date: "%Y" }} {{ page.day | date: "%Y %z" }} {{ "nonsense" | date: "%Y" }} {{ page.utc | date: "%H:%M %Z" }}',
  slugify:
    '{{ "The _config.yml file" | slugify }} {{ "The _config.yml file" | slugify: "pretty" }} {{ "The _cönfig.yml file" | slugify: "ascii" }} {{ "The cönfig.yml file" | slugify: "latin" }} {{ "The _config.yml file" | slugify: "raw" }} {{ "The _config.yml file" | slugify: "none" }} {{ "中文 Title" | slugify }} {{ nil | slugify }}',
  where:
    '{% assign x = site.data.list | where: "kind", "a" %}{% for i in x %}{{ i.name }}{% endfor %}|{% assign x = site.data.list | where: "tags", "t" %}{% for i in x %}{{ i.name }}{% endfor %}|{% assign x = site.data.list | where: "n", 2 %}{% for i in x %}{{ i.name }}{% endfor %}|{% assign x = site.data.list | where: "n", "2" %}{{ x.size }}|{% assign x = site.data.list | where: "kind", nil %}{{ x.size }}|{% assign x = site.data.list | where: "on", true %}{{ x.size }}',
  whereExp:
    '{% assign x = site.data.list | where_exp: "i", "i.n > 1" %}{% for i in x %}{{ i.name }}{% endfor %}|{% assign x = site.data.list | where_exp: "i", "i.tags contains \'t\' and i.n == 1" %}{% for i in x %}{{ i.name }}{% endfor %}|{% assign x = site.data.list | where_exp: "i", "i.kind" %}{{ x.size }}',
  find: '{% assign x = site.data.list | find: "kind", "b" %}{{ x.name }}{% assign x = site.data.list | find_exp: "i", "i.n == 3" %}{{ x.name }}',
  groupBy:
    '{% assign x = site.data.list | group_by: "kind" %}{% for g in x %}{{ g.name }}:{{ g.size }}:{{ g.items | map: "name" | join: "," }};{% endfor %}{% assign x = site.data.list | group_by_exp: "i", "i.n | modulo: 2" %}{% for g in x %}{{ g.name }}:{{ g.size }};{% endfor %}',
  sort: '{{ site.data.list | sort: "n" | map: "name" | join: "" }} {{ site.data.list | sort: "kind" | map: "name" | join: "" }} {{ site.data.list | sort: "kind", "last" | map: "name" | join: "" }} {{ page.list | sort | join: "," }} {{ page.list | reverse | join: "," }} {{ page.words | sort | join: "," }} {{ page.words | sort_natural | join: "," }}',
  arrays:
    '{{ page.list | first }} {{ page.list | last }} {{ page.list.size }} {{ page.list[1] }} {{ page.list | push: 9 | join: "," }} {{ page.list | pop | join: "," }} {{ page.list | shift | join: "," }} {{ page.list | unshift: 0 | join: "," }} {{ page.list | concat: page.words | join: "," }} {{ page.dups | uniq | join: "," }} {{ page.withnil | compact | size }} {{ page.list | array_to_sentence_string }} {{ page.words | array_to_sentence_string: "or" }}',
  jsonify:
    '{{ page.list | jsonify }} {{ page.hash | jsonify }} {{ "ab</ü" | jsonify }} {{ nil | jsonify }} {{ page.when | jsonify }} {{ page.day | jsonify }} {{ page.float | jsonify }} {{ page.nested | jsonify }} {{ true | jsonify }}',
  inspect:
    '{{ page.list | inspect }} {{ page.hash | inspect }} {{ "ab" | inspect }} {{ nil | inspect }} {{ page.float | inspect }} {{ page.nested | inspect }}',
  words:
    '{{ "a b  c\nd" | number_of_words }} {{ "你好 hello 世界" | number_of_words }} {{ "你好 hello 世界" | number_of_words: "cjk" }} {{ "你好 hello, world 世界" | number_of_words: "auto" }} {{ "a\n\n b" | normalize_whitespace }}',
  integers:
    '{{ "12abc" | to_integer }} {{ 3.9 | to_integer }} {{ true | to_integer }} {{ "x" | to_integer }}',
  smartify: `{{ 'He said "hi" -- its --- ...' | smartify }} {{ "it's 'so'" | smartify }}`,
  defaults:
    '{{ nil | default: "d" }} {{ "" | default: "d" }} {{ false | default: "d" }} {{ page.list | default: "d" }} {{ false | default: true, allow_false: true }} {{ 0 | default: "d" }}',
  sitePosts:
    '{% for p in site.posts %}{{ p.title }} {{ p.url }} {{ p.date | date: "%F" }} {{ p.previous.url }} {{ p.next.url }} {{ p.id }} {{ p.categories | join: "," }} {{ p.tags | join: "," }} {{ p.collection }} {{ p.name }} {{ p.slug }} {{ p.ext }}\n{% endfor %}',
  siteTerms:
    '{% assign sorted = site.categories | sort %}{% for c in sorted %}{{ c[0] }}:{{ c[1].size }}:{{ c[1].first.title }} {% endfor %}{% for t in site.tags %}{{ t | first }}:{{ t[1] | size }} {% endfor %}{{ site.categories["cat"].size }} {{ site.tags.x.size }}',
  siteCollections:
    '{% for c in site.collections %}{{ c.label }} {{ c.docs.size }} {{ c.output }} {{ c.extra }};{% endfor %}{% for d in site.things %}{{ d.title }} {{ d.url }} {{ d.rank }};{% endfor %}{{ site.things.size }}',
  sitePages:
    '{% assign ps = site.pages | where: "mark", true | sort: "path" %}{% for p in ps %}{{ p.path }} {{ p.url }} {{ p.title }};{% endfor %}{{ site.html_pages | where: "mark", true | size }} {{ site.static_files | where: "extname", ".png" | map: "path" | join: "," }}',
  staticDefaults:
    '{% assign files = site.static_files | where_exp: "f", "f.extname != \'.gif\'" | sort: "path" %}{% for f in files %}{{ f.path }} {{ f.name }} {{ f.m }} {{ f.image }} {{ f.lay }} {{ f.g2 }};{% endfor %}',
  split:
    '{{ "  a  b \t c\n" | split: " " | jsonify }} {{ ",a,,b,," | split: "," | jsonify }} {{ "" | split: "," | size }} {{ "ab" | split: "" | jsonify }} {{ nil | split: "," | size }} {{ "a b" | split: nil | jsonify }} {{ ",," | split: "," | size }} {{ "👍a" | split: "" | size }} {{ "a1b" | split: 1 | jsonify }}',
  floats:
    '{{ page.whole }} {{ page.whole | jsonify }} {{ page.whole | inspect }} {{ 2.0 }} {{ 10.0 | divided_by: 4 }} {{ 3 | times: 1.1 }} {{ 400 | divided_by: 200.0 | round: 1 }} {{ 0.1 | plus: 0.2 }} {{ 1.1 | minus: 1 }} {{ 0.3 | divided_by: 0.1 }} {{ 10 | divided_by: 3.0 }} {{ 2.04 | round: 1 }} {{ 5 | round: 1 }} {{ 2.5 | round }} {{ -2.5 | round }} {{ "1.10" | times: 2 }} {{ page.whole | plus: 1 }} {% if page.whole == 10 %}a{% endif %}{% if page.whole == 10.0 %}b{% endif %}{% if 10 == page.whole %}c{% endif %}{% if page.whole > 9 %}d{% endif %}{% if 9 <= page.whole %}e{% endif %}{% if page.whole != 10 %}f{% endif %}{% case page.whole %}{% when 10 %}g{% endcase %} {{ page.wholes | sort | join: "," }} {% assign p = site.posts | where: "version", "2.0" | first %}{{ p.url }} {{ p.tags | join: "," }} {{ p.title }}',
  order:
    '{% for p in site.ordered %}{{ p.name }} {{ p.previous.name }} {{ p.next.name }};{% endfor %} {% for p in site.ranked %}{{ p.name }} {{ p.next.name }};{% endfor %}',
  pagesByName: '{{ site.pages | where: "mark", true | map: "name" | join: " " }}',
  slugifyLatin:
    '{{ "Straße Œuvre Ærø Łódź Đakovo Þór ð Ŋŋ ıĳ éñ" | slugify: "latin" }} {{ "中文 Título" | slugify: "latin" }}',
  forEquals:
    '{% for p in page.list limit=2 %}{{ p }}{% endfor %} {% for p in page.list reversed offset=1 %}{{ p }}{% endfor %}',
  unequal:
    '{% if page.nope <> 1 %}a{% endif %}{% if 1 <> 1 %}b{% endif %}{% if page.title <> "x" and 1 < 2 %}c{% endif %}',
  siteConfig:
    '{{ site.title }} {{ site.url }} {{ site.baseurl }} {{ site.custom.deep }} {{ site.nope }} {{ site.data.people.ann.name }} {{ site.data.sub.deep.k }} {{ site.data.table[1].b }} {{ site.data.json.x[0] }} {{ site.data.tabs[0].q }} {{ site.data.list.size }}',
  siteRelated: '{% for p in site.related_posts %}{{ p.title }} {% endfor %}',
  environment: '{{ jekyll.environment }}',
  excerpt: '{% assign p = site.posts | where: "title", "Simple" | first %}{{ p.excerpt | strip }}',
  mapDrop:
    '{{ site.posts | map: "title" | join: "|" }} {{ site.posts | where: "title", "Simple" | map: "url" | first }} {% assign s = site.posts | sort: "title" %}{{ s.first.title }} {% assign g = site.posts | group_by_exp: "p", "p.date | date: \'%Y\'" %}{% for x in g %}{{ x.name }}={{ x.size }} {% endfor %}',
  lookup:
    '{% assign k = "name" %}{{ site.data.people.ann[k] }} {{ site.data.people["ann"].name }} {{ page.hash.b.c }} {{ page.hash["a"] }}',
  strange: '{{ "a" }}{{ \'b\' }}{{ 1.5 }}{{ true }}{{ nil }}{{ -1 }}{{ "{" }}',

  stringIndex: '{{ page.list.first }} {{ page.list.last }} {{ page.hash.size }}',
  nestedLists:
    '{{ site.posts | map: "tags" | uniq | sort | join: "|" }} {{ page.nested | join: "," }} {{ page.deep | reverse | join: "," }} {{ page.deep | compact | size }} {{ page.deep | concat: page.deep | size }} {{ page.deep | sort_natural | join: "," }} {{ page.deep | uniq | size }} {{ nil | compact | size }} {{ empty | join: "x" }} {{ "ab" | reverse | join }} {{ (1..3) | reverse | join: "" }} {{ page.deep | size }} {{ page.deep | sort | first | first }}{% assign names = site.posts | map: "categories" | uniq %}{% for name in names %} {{ name }}{% endfor %}',
  mappings:
    '{{ site.categories | size }} {{ site.tags | size }} {{ site.tags.size }} {{ page.hash | first | first }} {{ page.hash.first[0] }} {{ page.hash | last }}{{ page.hash.last }} {{ page.hash | map: "a" }} {% if site.tags contains "own" %}tag{% endif %} {% if site.data.people contains "ann" %}ann{% endif %}{% if site.data.people contains "constructor" %}no{% endif %}{% if site.tags contains nil %}no{% endif %} {{ "👍ab" | size }} {{ page.list | size }} {{ nil | size }}',
  saidFields:
    '{% assign all = site.pages | concat: site.things | where: "said", true %}{% for p in all %}{{ p.title }} {{ p.name }} {{ p.path }} {{ p.url }} {{ p.collection }} {{ p.dir }} {{ p.draft }} {{ p.ext }} {{ p.basename }} {{ p.excerpt }} {{ p.id }};{% endfor %}{% assign p = site.pages | where: "said", true | first %}{{ p.relative_path }} {{ p.next }} {{ p.previous }}',
  backslash: '{{ "a\\nb" | split: "\\n" | join: "-" }}',
}
