# Answers JSON lines {"markdown", "options"} with {"html"} as the installed kramdown renders them, or with {"error"}.
require 'json'
require 'timeout'
require 'kramdown'
require 'kramdown-parser-gfm'

$stdout.sync = true
while (line = $stdin.gets)
  request = JSON.parse(line)
  options = { syntax_highlighter: nil }
  request['options'].each { |name, value| options[name.to_sym] = value }
  begin
    html = Timeout.timeout(10) { Kramdown::Document.new(request['markdown'], options).to_html }
    puts JSON.generate(html: html)
  rescue StandardError, SystemStackError => e
    puts JSON.generate(error: "#{e.class}: #{e.message}")
  end
end
