-- POST of blinded messages, each under an invite of its own, read from a file of prepared records.
local RECORD = 36 + 43 + 342

dofile(os.getenv("RESULT"))

function init()
  local out_of = tonumber(os.getenv("THREADS"))
  local count = math.floor(tonumber(os.getenv("COUNT")) / out_of)
  file = assert(io.open(os.getenv("RECORDS"), "rb"))
  file:seek("set", place * count * RECORD)
  left = count
  ran_out = false
  before = '{"surveyId":"' .. os.getenv("SURVEY") .. '","inviteId":"'
  local length = #before + RECORD + #'","secret":"' + #'","blindedMessage":"' + #'"}'
  head = "POST /api/r/ballots HTTP/1.1\r\nHost: " .. os.getenv("AUTHORITY")
    .. "\r\nContent-Type: application/json\r\nContent-Length: " .. length .. "\r\n\r\n" .. before
end

function request()
  if left == 0 then
    ran_out = true
    wrk.thread:stop()
    return "GET /q/health/live HTTP/1.1\r\nHost: " .. os.getenv("AUTHORITY") .. "\r\n\r\n"
  end
  left = left - 1
  local record = file:read(RECORD)
  return table.concat({ head, record:sub(1, 36), '","secret":"', record:sub(37, 79), '","blindedMessage":"', record:sub(80), '"}' })
end
