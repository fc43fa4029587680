-- What an author does in Neovim, once the configuration of docs/editors.md has attached the client. Writes what the
-- editor shows as JSON.
local output, path = vim.env.SESSION_OUTPUT, vim.env.SESSION_FILE
local result = {}

local function finish(failure)
  result.failure = failure
  vim.fn.writefile({vim.fn.json_encode(result)}, output)
  vim.cmd('qa!')
end

local function wait(what, condition)
  if not vim.wait(60000, condition, 50) then error('waited in vain for ' .. what) end
end

local function request(method, parameters)
  local answers = vim.lsp.buf_request_sync(0, method, parameters, 60000)
  local _, answer = next(answers or {})
  if answer == nil then error('no answer to ' .. method) end
  if answer.error ~= nil then return {refused = answer.error.message} end
  return answer.result
end

local function codes()
  local found = vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))
  table.sort(found)
  return found
end

local function run()
  vim.cmd('edit ' .. path)
  wait('the client', function() return #vim.lsp.buf_get_clients(0) > 0 or next(vim.lsp.buf_get_clients(0)) ~= nil end)
  wait('problems', function() return #vim.diagnostic.get(0) > 0 end)
  result.codes = codes()
  -- Not saved: the fix is applied to what is in the editor.
  local range = {start = {line = 0, character = 0}, ['end'] = {line = vim.fn.line('$'), character = 0}}
  local document = {uri = vim.uri_from_bufnr(0)}
  local actions = request('textDocument/codeAction', {
    textDocument = document, range = range, context = {diagnostics = {}, only = {'source.fixAll'}},
  })
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  wait('the fix to count', function() return #vim.diagnostic.get(0) == 0 end)
  result.fixed = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  vim.fn.search('never')
  local at = vim.lsp.util.make_position_params(0, 'utf-16')
  result.target = request('textDocument/definition', at).uri
  result.hover = request('textDocument/hover', at).contents.value
  local lenses = request('textDocument/codeLens', {textDocument = document})
  result.lenses = vim.tbl_map(function(one) return one.command.title end, lenses)
  local taken = vim.tbl_extend('force', at, {newName = 'loops/for/never'})
  vim.fn.search('How')
  taken.position = vim.lsp.util.make_position_params(0, 'utf-16').position
  result.refused = request('textDocument/rename', taken).refused
  taken.newName = 'twice'
  vim.lsp.util.apply_workspace_edit(request('textDocument/rename', taken), 'utf-16')
  vim.cmd('wall!')
  result.renamed = vim.fn.expand('%:t')
end

local ok, failure = pcall(run)
finish(ok and vim.NIL or failure)
