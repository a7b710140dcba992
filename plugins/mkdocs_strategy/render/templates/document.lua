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

local function widths_of(table)
  local count = #table.colspecs
  local most, total, longest, rows = {}, {}, {}, 0
  for i = 1, count do most[i], total[i], longest[i] = 1, 0, 1 end
  local function read(row)
    rows = rows + 1
    local group = count > 1
    for i = 2, #row.cells do group = group and #row.cells[i].contents == 0 end
    for i, cell in ipairs(row.cells) do
      local whole, word = length_of(cell)
      if i <= count and not group then
        most[i] = math.max(most[i], whole)
        longest[i] = math.max(longest[i], word)
        total[i] = total[i] + whole
      end
    end
  end
  for _, row in ipairs(table.head.rows) do read(row) end
  for _, body in ipairs(table.bodies) do
    for _, row in ipairs(body.body) do read(row) end
  end
  -- Between what a line of each column would take and what its longest word does, as letters of a line.
  local weights, sum = {}, 0
  for i = 1, count do
    local mean = total[i] / math.max(rows, 1)
    weights[i] = math.max(math.min(longest[i] + 3, 22), math.min(most[i] + 3, 14 + math.sqrt(mean) * 4.5))
    sum = sum + weights[i]
  end
  return weights, sum, longest
end

local LINE, SHORT = 95, 12

-- What is wider than a line takes its room from the columns with much to say.
local function table_with_widths(table)
  local weights, sum, words = widths_of(table)
  if sum > LINE then
    local kept, more = 0, 0
    for i, weight in ipairs(weights) do
      local least = weight <= SHORT and weight or math.min(weight, words[i] + 3)
      words[i], kept, more = least, kept + least, more + weight - least
    end
    for i, weight in ipairs(weights) do
      weights[i] = kept < LINE and words[i] + (LINE - kept) * (weight - words[i]) / more or weight * LINE / sum
    end
  end
  local whole = LINE
  table.colspecs = table.colspecs:map(function(spec, i)
    local align = spec[1] == 'AlignDefault' and 'AlignLeft' or spec[1]
    return { align, weights[i] / whole }
  end)
  for _, body in ipairs(table.bodies) do body.row_head_columns = 1 end
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
