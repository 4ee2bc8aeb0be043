-- GET as a signed-in lead; with INTERVAL each connection pauses for an exponentially distributed time of that mean (ms).
dofile(os.getenv("RESULT"))

function init()
  wrk.headers["Cookie"] = os.getenv("COOKIE")
  math.randomseed(place + 1)
  interval = tonumber(os.getenv("INTERVAL"))
end

function request()
  return wrk.format("GET")
end

if os.getenv("INTERVAL") then
  function delay()
    return math.floor(-math.log(1 - math.random()) * interval + 0.5)
  end
end
