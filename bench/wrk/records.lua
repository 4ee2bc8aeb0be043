-- Requests from a file of prepared records of one length. Each thread takes a part of its own, and none is sent twice.
local file, left, length

-- Read by result.lua.
ran_out = false

function open_records(record_length)
  local count = math.floor(tonumber(os.getenv("COUNT")) / tonumber(os.getenv("THREADS")))
  local first = tonumber(os.getenv("FIRST") or "0")
  length = record_length
  left = count
  file = assert(io.open(os.getenv("RECORDS"), "rb"))
  file:seek("set", (first + place * count) * length)
end

-- Nothing when all are used: then a last request keeps wrk busy until it has stopped.
function next_record()
  if left == 0 then
    ran_out = true
    wrk.thread:stop()
    return nil, "GET /q/health/live HTTP/1.1\r\nHost: " .. os.getenv("AUTHORITY") .. "\r\n\r\n"
  end
  left = left - 1
  return file:read(length)
end

function head(line, body_length)
  return line .. " HTTP/1.1\r\nHost: " .. os.getenv("AUTHORITY")
    .. "\r\nContent-Type: application/json\r\nContent-Length: " .. body_length .. "\r\n\r\n"
end
