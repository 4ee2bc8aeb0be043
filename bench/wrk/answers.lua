-- PUT of sealed answers, each with a token of its own.
local RECORD = 43 + 342 + 400

dofile(os.getenv("RESULT"))
dofile(os.getenv("PREPARED"))

function init()
  open_records(RECORD)
  local body = '{"surveyId":"' .. os.getenv("SURVEY") .. '","groupId":"' .. os.getenv("GROUP") .. '","token":"'
  after = os.getenv("TAIL") .. '"}'
  before = head("PUT /api/r/answers", #body + RECORD + #'","signature":"' + #'","box":"' + #after) .. body
end

function request()
  local record, last = next_record()
  return last or table.concat({ before, record:sub(1, 43), '","signature":"', record:sub(44, 385), '","box":"', record:sub(386), after })
end
