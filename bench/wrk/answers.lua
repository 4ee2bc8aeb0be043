-- PUT of sealed answers, each with a token of its own, read from a file of prepared records.
local RECORD = 43 + 342 + 400

dofile(os.getenv("RESULT"))

function init()
  local out_of = tonumber(os.getenv("THREADS"))
  file = assert(io.open(os.getenv("RECORDS"), "rb"))
  local first = tonumber(os.getenv("FIRST"))
  local count = math.floor(tonumber(os.getenv("COUNT")) / out_of)
  file:seek("set", (first + place * count) * RECORD)
  left = count
  ran_out = false
  before = '{"surveyId":"' .. os.getenv("SURVEY") .. '","groupId":"' .. os.getenv("GROUP") .. '","token":"'
  after = os.getenv("TAIL") .. '"}'
  local length = #before + RECORD + #'","signature":"' + #'","box":"' + #after
  head = "PUT /api/r/answers HTTP/1.1\r\nHost: " .. os.getenv("AUTHORITY")
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
  return table.concat({ head, record:sub(1, 43), '","signature":"', record:sub(44, 385), '","box":"', record:sub(386), after })
end
