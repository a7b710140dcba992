-- What a document needs and pandoc's writers leave out: sources as footnotes, links that lead somewhere, widths of
-- columns, notes, and for Typst the languages of words and the words for pictures.

local known = {}
local kept_by_table = { Table = true, Figure = true, Header = true, Div = true, RawBlock = true, HorizontalRule = true }

local function typst(text) return pandoc.RawBlock('typst', text) end
local function inline(text) return pandoc.RawInline('typst', text) end
local is_typst = FORMAT == 'typst'

-- Words in another language than the document, as the metadata lists them, the longest first

local foreign = {}

local function read_foreign(meta)
  foreign = meta.foreign and pandoc.json.decode(pandoc.utils.stringify(meta.foreign), false) or {}
  meta.foreign = nil
  return meta
end

-- A byte of a letter or a digit; those of other than English letters are above 127.
local function is_of_word(text, at)
  local byte = text:byte(at)
  return byte and (byte > 127 or text:sub(at, at):match('%w') ~= nil)
end

-- The first of these words in a text from a place on, as a whole.
local function next_foreign(text, from)
  local first, last, language
  for _, one in ipairs(foreign) do
    local start, stop = text:find(one[1], from, true)
    while start and (is_of_word(text, start - 1) or is_of_word(text, stop + 1)) do
      start, stop = text:find(one[1], stop + 1, true)
    end
    if start and (not first or start < first) then first, last, language = start, stop, one[2] end
  end
  return first, last, language
end

local function tokens(text)
  local made = pandoc.List()
  for space, word in text:gmatch('(%s*)(%S*)') do
    if space ~= '' then made:insert(pandoc.Space()) end
    if word ~= '' then made:insert(pandoc.Str(word)) end
  end
  return made
end

local function parted(text)
  local made, from = pandoc.List(), 1
  local first, last, language = next_foreign(text, from)
  while first do
    made:extend(tokens(text:sub(from, first - 1)))
    made:insert(pandoc.Span(tokens(text:sub(first, last)), pandoc.Attr('', {}, { lang = language })))
    from = last + 1
    first, last, language = next_foreign(text, from)
  end
  made:extend(tokens(text:sub(from)))
  return made
end

-- Words of a paragraph, put together and cut again where another language begins.
local function spoken(inlines)
  local made, words, held = pandoc.List(), '', pandoc.List()
  local function close()
    made:extend(next_foreign(words, 1) and parted(words) or held)
    words, held = '', pandoc.List()
  end
  for _, one in ipairs(inlines) do
    if one.t == 'Str' then
      words = words .. one.text
      held:insert(one)
    elseif one.t == 'Space' or one.t == 'SoftBreak' then
      words = words .. ' '
      held:insert(one)
    else
      close()
      made:insert(one)
    end
  end
  close()
  return made
end

-- Not within what says its language already.
local function in_their_languages(document)
  if #foreign == 0 then return nil end
  return document:walk({
    traverse = 'topdown',
    Span = function(element) if element.attributes.lang then return element, false end end,
    Inlines = spoken,
  })
end

-- Places that links can lead to

local function note_id(element)
  if element.identifier ~= '' then known[element.identifier] = true end
end

local function linked(link)
  local target = link.target
  if target:match('^unlinked:') or target == '' then return link.content end
  if target:sub(1, 1) == '#' and not known[target:sub(2)] then return link.content end
  return link
end

-- Sources at the foot of the page, or as small print under what cannot carry a mark


-- A copy of a block with a footnote after its last words; nil where it has none to stand after.
local function with_note(block, note)
  if kept_by_table[block.t] then return nil end
  if block.t == 'Para' or block.t == 'Plain' then
    local content = block.content:clone()
    content:insert(note)
    return block.t == 'Para' and pandoc.Para(content) or pandoc.Plain(content)
  end
  if block.t == 'BlockQuote' then
    local content = block.content:clone()
    local last = #content > 0 and with_note(content[#content], note)
    if not last then return nil end
    content[#content] = last
    return pandoc.BlockQuote(content)
  end
  if block.t == 'BulletList' or block.t == 'OrderedList' then
    local made = block:clone()
    local items = made.content
    local item = items[#items]
    local last = item and #item > 0 and with_note(item[#item], note)
    if not last then return nil end
    item[#item] = last
    items[#items] = item
    made.content = items
    return made
  end
  return nil
end

local function styled(blocks, style)
  return pandoc.Div(blocks, pandoc.Attr('', {}, { ['custom-style'] = style }))
end

local function wrapped(name, blocks)
  local made = pandoc.List({ typst('#' .. name .. '[') })
  made:extend(blocks)
  made:insert(typst(']'))
  return made
end

local function boxed(div, name, style)
  if is_typst then return wrapped(name, div.content) end
  return { styled(div.content, style) }
end

local function unlinked_heading(header)
  return header:walk({ Link = function(link) return link.content end })
end

local function is_source(block) return block.t == 'Div' and block.classes:includes('source') end

-- An empty paragraph that only marks a place goes into the words after it.
local function blocks_with_sources(blocks)
  local made = pandoc.List()
  for _, block in ipairs(blocks) do
    local last = made[#made]
    if is_source(block) then
      local with = last and with_note(last, pandoc.Note(block.content))
      if with then
        made[#made] = with
      else
        made:extend(boxed(block, 'source-line', 'Source'))
      end
    elseif block.t == 'Div' and block.classes:includes('small') then
      made:extend(boxed(block, 'small-print', 'Source'))
    elseif block.t == 'Div' and block.classes:includes('note') then
      made:extend(boxed(block, 'note', 'Note'))
    else
      made:insert(block)
    end
  end
  return made
end

-- Tables: columns as wide as their words ask for, the first one heading its row

local function length_of(cell)
  local words = pandoc.utils.stringify(cell.contents)
  local longest = 0
  for word in words:gmatch('%S+') do longest = math.max(longest, utf8.len(word) or #word) end
  return utf8.len(words) or #words, longest
end

-- The longest word of each column, and how long the words of every cell are; rows that group others aside.
local function read_table(table)
  local count, longest, rows = #table.colspecs, {}, {}
  for i = 1, count do longest[i] = 1 end
  local function read(row)
    local group = count > 1
    for i = 2, #row.cells do group = group and #row.cells[i].contents == 0 end
    if group then return end
    local lengths = {}
    for i = 1, count do
      lengths[i] = 0
      if row.cells[i] then
        local whole, word = length_of(row.cells[i])
        lengths[i], longest[i] = whole, math.max(longest[i], word)
      end
    end
    rows[#rows + 1] = lengths
  end
  for _, row in ipairs(table.head.rows) do read(row) end
  for _, body in ipairs(table.bodies) do
    for _, row in ipairs(body.body) do read(row) end
  end
  return longest, rows
end

-- How many letters a line has, and what the edges of a cell take of it. How long a word a column makes room for, and what
-- it costs, in parts of the table's height, to make room for shorter ones alone: Word breaks a longer one anywhere.
local LINE, EDGES = 95, 3
local LONGEST, COST = is_typst and { 24, 17, 12 } or { 24 }, { 1, 1.15, 1.3 }

-- How high rows are with columns of some widths: each as high as its highest cell, and a little for the others.
local function height_of(rows, widths)
  local tall = 0
  for _, lengths in ipairs(rows) do
    local highest = 1
    for i, length in ipairs(lengths) do
      local lines = length / (widths[i] - EDGES)
      tall = tall + lines / 20
      highest = math.max(highest, lines)
    end
    tall = tall + highest
  end
  return tall
end

-- Each column begins with what its longest word takes; what is left goes, a letter at a time, to where it lowers the
-- table most.
local function widths_from(longest, most, rows)
  local widths, sum = {}, 0
  for i, word in ipairs(longest) do
    widths[i] = word + EDGES
    sum = sum + widths[i]
  end
  for _ = sum + 1, LINE do
    local best, lowest
    for i, width in ipairs(widths) do
      if width < most[i] then
        widths[i] = width + 1
        local tall = height_of(rows, widths)
        if not lowest or tall < lowest then best, lowest = i, tall end
        widths[i] = width
      end
    end
    if not best then break end
    widths[best] = widths[best] + 1
    sum = sum + 1
  end
  for i, width in ipairs(widths) do widths[i] = width * math.min(1, LINE / sum) end
  return widths
end

-- Columns as wide as their words where all have room, else as lets the table be low.
local function widths_of(longest, rows)
  local most, all = {}, 0
  for i, word in ipairs(longest) do
    most[i] = word
    for _, lengths in ipairs(rows) do most[i] = math.max(most[i], lengths[i]) end
    most[i] = most[i] + EDGES
    all = all + most[i]
  end
  if all <= LINE then return most end
  local best, lowest
  for number, long in ipairs(LONGEST) do
    local words = {}
    for i, word in ipairs(longest) do words[i] = math.min(word, long) end
    local widths = widths_from(words, most, rows)
    local tall = height_of(rows, widths) * COST[number]
    if not lowest or tall < lowest then best, lowest = widths, tall end
  end
  return best
end

-- Lets Typst break the words of cells that have one wider than its column, and of no others.
local function break_words(row, widths)
  for i, cell in ipairs(row.cells) do
    local _, word = length_of(cell)
    local first = cell.contents[1]
    if widths[i] and word > widths[i] - EDGES and (first.t == 'Plain' or first.t == 'Para') then
      first.content:insert(1, inline('#set text(hyphenate: true);'))
    end
  end
end

local function table_with_widths(table)
  local widths = widths_of(read_table(table))
  table.colspecs = table.colspecs:map(function(spec, i)
    local align = spec[1] == 'AlignDefault' and 'AlignLeft' or spec[1]
    return { align, widths[i] / LINE }
  end)
  for _, body in ipairs(table.bodies) do body.row_head_columns = 1 end
  if is_typst then
    for _, row in ipairs(table.head.rows) do break_words(row, widths) end
    for _, body in ipairs(table.bodies) do
      for _, row in ipairs(body.body) do break_words(row, widths) end
    end
  end
  return table
end

-- Pictures

local function quoted(text) return '"' .. text:gsub('\\', '\\\\'):gsub('"', '\\"'):gsub('\n', ' ') .. '"' end

local function alt_of(image)
  local alt = image.attributes.alt or pandoc.utils.stringify(image.caption)
  if alt == '' then error('missing-alt-text: ' .. image.src) end
  return alt
end

-- A width as Typst has it; what Markdown calls a pixel is a 96th of an inch.
local function length(width)
  if not width then return 'auto' end
  local pixels = width:match('^(%d+)px$')
  return pixels and (tonumber(pixels) * 0.75) .. 'pt' or width
end

local LINE_OF_TEXT = 16 / 2.54

-- What office programs do not show comes as PNG; what is wider than a line is as wide as one.
local function office_picture(image)
  local alt, width = alt_of(image), image.attributes.width
  local file = image.src:gsub('%.svg$', '.png'):gsub('%.webp$', '.png')
  if not width then
    local _, data = pandoc.mediabag.fetch(file)
    local size = pandoc.image.size(data)
    if size.width / (size.dpi_horz or 96) > LINE_OF_TEXT then width = '16cm' end
  end
  return pandoc.Image({ pandoc.Str(alt) }, file, '', { width = width, alt = alt })
end

local function picture(image)
  if not is_typst then return office_picture(image) end
  local width = length(image.attributes.width)
  return inline('#picture(' .. quoted(image.src) .. ', alt: ' .. quoted(alt_of(image)) .. ', width: ' .. width .. ')')
end

local function figure(figure_)
  local image
  figure_:walk({ Image = function(found) image = image or found end })
  if not image then return nil end
  local alt, id = alt_of(image), figure_.identifier ~= '' and figure_.identifier or image.identifier
  local width = image.attributes.width
  if is_typst then
    local caption = pandoc.write(pandoc.Pandoc(figure_.caption.long), 'typst'):gsub('%s+$', '')
    local label = id ~= '' and ' <' .. id .. '>' or ''
    return typst('#drawn(' .. quoted(image.src) .. ', alt: ' .. quoted(alt) .. ', width: ' .. length(width) .. ', caption: [' .. caption .. '])' .. label)
  end
  -- Word takes the words for a picture from where its caption stands, so that the caption is a paragraph of its own.
  local drawn = office_picture(image)
  local words = pandoc.utils.blocks_to_inlines(figure_.caption.long)
  if id ~= '' then words:insert(1, pandoc.Span({}, pandoc.Attr(id))) end
  return { styled({ pandoc.Para(words) }, 'Image Caption'), styled({ pandoc.Para({ drawn }) }, 'Captioned Figure') }
end

local function span(element)
  if not is_typst then return nil end
  if element.attributes.lang then
    local made = pandoc.List({ inline('#text(lang: ' .. quoted(element.attributes.lang) .. ')[') })
    made:extend(element.content)
    made:insert(inline(']'))
    return made
  end
  if element.identifier ~= '' and #element.content == 0 then
    return inline('#metadata(none)<' .. element.identifier .. '>')
  end
end

-- Typst takes a number with a full stop that opens a line for the number of a list's item.
local function opened(block)
  local first = block.content[1]
  if is_typst and first and first.t == 'Str' and first.text:match('^%d+%.$') then
    local escaped = first.text:gsub('%.', '\\.')
    block.content[1] = inline(escaped)
    return block
  end
end

return {
  { Meta = read_foreign },
  { Pandoc = in_their_languages },
  { Span = note_id, Header = note_id, Div = note_id, Figure = note_id, Image = note_id, Table = note_id },
  { Link = linked, Header = unlinked_heading },
  { Blocks = blocks_with_sources },
  { Table = table_with_widths, Figure = figure, Span = span, Para = opened, Plain = opened },
  { Image = picture },
}
