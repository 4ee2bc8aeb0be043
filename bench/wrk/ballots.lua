-- POST of blinded messages, each under an invite of its own.
local RECORD = 36 + 43 + 342

dofile(os.getenv("RESULT"))
dofile(os.getenv("PREPARED"))

function init()
  open_records(RECORD)
  local body = '{"surveyId":"' .. os.getenv("SURVEY") .. '","inviteId":"'
  before = head("POST /api/r/ballots", #body + RECORD + #'","secret":"' + #'","blindedMessage":"' + #'"}') .. body
end

function request()
  local record, last = next_record()
  return last or table.concat({ before, record:sub(1, 36), '","secret":"', record:sub(37, 79), '","blindedMessage":"', record:sub(80), '"}' })
end
