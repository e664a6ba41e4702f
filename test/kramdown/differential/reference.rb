# Answers JSON lines {"markdown", "options", "input"} with {"html"}, as the installed kramdown renders them.
require 'json'
require 'kramdown'
require 'kramdown-parser-gfm'

$stdout.sync = true
while (line = $stdin.gets)
  request = JSON.parse(line)
  options = { syntax_highlighter: nil, input: request['input'] || 'GFM' }
  (request['options'] || {}).each { |name, value| options[name.to_sym] = value }
  begin
    puts JSON.generate(html: Kramdown::Document.new(request['markdown'], options).to_html)
  rescue StandardError, SystemStackError => e
    puts JSON.generate(error: "#{e.class}: #{e.message}")
  end
end
