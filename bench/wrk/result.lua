-- What a run came to, for bench/lib/wrk.mjs.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
  thread:set("place", #threads - 1)
end

function done(summary, latency)
  local ran_out = false
  for _, thread in ipairs(threads) do
    ran_out = ran_out or thread:get("ran_out") == true
  end
  local errors = summary.errors
  print(string.format(
    'RESULT {"requests":%d,"micros":%d,"p50":%d,"p99":%d,"failed":%d,"broken":%d,"ranOut":%s}',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout, tostring(ran_out)))
end
