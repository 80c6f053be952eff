"""Runs the programs of workload W1 in turn and prints how long each took beside the floor of its kind.

    run.py WORK PEERS BIN N ROUNDS

WORK holds the data, PEERS the programs to compare with, BIN ours. Every result is compared with that of
the first program: counts must be equal, figures to 1e-8."""
import json, math, os, statistics, subprocess, sys, time

work, peers, binaries, count, rounds = sys.argv[1], sys.argv[2], sys.argv[3], *map(int, sys.argv[4:6])
here = os.path.dirname(os.path.abspath(__file__))
data, store = f"{work}/w1_{count}", f"{work}/w1_{count}.db"
definition, mapping = f"{here}/definition.yaml", f"{here}/mapping.yaml"
canvass, python = f"{binaries}/canvass", sys.executable
tabulate = [canvass, "tabulate", "--by", "g", "--format", "json"]
from_csv = tabulate + [f"{data}.csv", "--questionnaire", definition, "--mapping", mapping]

# What, how its result is told, where it reads from, and the command; OUT is a file it writes.
runs = [
    ("C floor, 1 thread", "peer", "CSV", [f"{work}/w1", "csv", f"{data}.csv", "OUT", "1"]),
    ("C floor, 2 threads", "peer", "CSV", [f"{work}/w1", "csv", f"{data}.csv", "OUT", "2"]),
    ("polars", "peer", "CSV", [python, f"{peers}/w1_polars.py", f"{data}.csv", "OUT"]),
    ("DuckDB", "peer", "CSV", [python, f"{peers}/w1_duckdb.py", f"{data}.csv", "OUT"]),
    ("canvass tabulate, 1 thread", "canvass", "CSV", from_csv + ["--threads", "1"]),
    ("canvass tabulate, 2 threads", "canvass", "CSV", from_csv + ["--threads", "2"]),
    ("C loop", "peer", "store", [f"{work}/store-floor", store, "OUT"]),
    ("canvass tabulate", "canvass", "store", tabulate + ["--store", store]),
    ("C floor, 1 thread", "peer", "memory", [f"{work}/w1", "bin", data, "OUT", "1"]),
    ("C floor, 2 threads", "peer", "memory", [f"{work}/w1", "bin", data, "OUT", "2"]),
    ("canvass, 1 thread", "bench", "memory",
     [f"{binaries}/canvass-bench", definition, mapping, f"{data}.csv", "g", "1", "1"]),
    ("canvass, 2 threads", "bench", "memory",
     [f"{binaries}/canvass-bench", definition, mapping, f"{data}.csv", "g", "2", "1"]),
]
floors = {"CSV": 0, "store": 6, "memory": 8}
items = [f"q{number}" for number in range(1, 11)]
groups = [str(number) for number in range(8)] + ["all"]


def figures_of(kind, path):
    """The figures by item and group, as the peers write them."""
    if kind == "peer":
        rows = [line.split(",") for line in open(path).read().split()]
        return {(row[0], row[1]): [float(cell) for cell in row[2:]] for row in rows}
    if kind == "bench":
        rows = [line.split(",")[1:] for line in open(path) if line.startswith("figure,")]
        found = {(row[0], row[1]): [float(cell) for cell in row[2:]] for row in rows}
        for (name, _), row in found.items():
            if name != "class": row[3] *= math.sqrt((row[0] - 1) / row[0])
        return found
    document = json.load(open(path))
    found = {}
    parts = [("all", document["composite"], document["items"])]
    parts += [(row["value"], row["composite"], row["items"]) for row in document["groups"]["rows"]]
    for group, composite, estimates in parts:
        for item in estimates:
            estimate = item["estimate"]
            n = estimate["weighted-n"]
            found[item["id"], group] = [
                item["answered"], sum(item["missing"].values()), estimate["mean"],
                # Ours is that of a sample, theirs that of what they have.
                estimate["standard-deviation"] * math.sqrt((n - 1) / n),
                *[answer["share"] for answer in item["distribution"]], item["top-two"]["share"]]
        shares = [entry["respondents"] for entry in composite["class-shares"]]
        found["class", group] = (
            [share["count"] for share in shares] + [composite["unscored"]]
            + [share["share"] for share in shares])
    return found


def once(kind, command, out):
    command = [out if word == "OUT" else word for word in command]
    output = open(os.devnull if kind == "peer" else out, "w")
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=output, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status: sys.exit(f"{' '.join(command)} failed: {errors.decode()}")
    cpu = usage.ru_utime + usage.ru_stime
    if kind == "bench":
        # Only the counting, by the program's own clocks: the columns are loaded before.
        wall, cpu = map(float, next(line for line in open(out) if line.startswith("round")).split()[1:])
    return wall, cpu, usage.ru_maxrss / 1024


reference = None
times = [[] for _ in runs]
for number in range(rounds + 1):
    for index, (name, kind, source, command) in enumerate(runs):
        out = f"{work}/out-{index}.txt"
        measured = once(kind, command, out)
        if number: times[index].append(measured)
        found = figures_of(kind, out)
        reference = reference or found
        for key in [(item, group) for item in items + ["class"] for group in groups]:
            whole = 4 if key[0] == "class" else 2
            a, b = found[key], reference[key]
            if len(a) != len(b) or a[:whole] != b[:whole]: sys.exit(f"{name}, {source}: {key} is {a}, not {b}")
            for x, y in zip(a, b):
                if abs(x - y) > 1e-8 * abs(y): sys.exit(f"{name}, {source}: {key} is {a}, not {b}")
    print(f"round {number} of {rounds}, load {os.getloadavg()[0]:.1f}", file=sys.stderr, flush=True)

print(f"| From | What ({count:,} replies, {rounds} rounds in turn) | wall s, median | CPU s, median "
      "| peak MiB | wall / floor | CPU / floor |")
print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
for index, (name, kind, source, _) in enumerate(runs):
    wall, cpu, peak = (statistics.median(run[part] for run in times[index]) for part in range(3))
    floor = [statistics.median(run[part] for run in times[floors[source]]) for part in range(2)]
    print(f"| {source} | {name} | {wall:.3f} | {cpu:.3f} | {peak:.0f} | {wall / floor[0]:.1f} "
          f"| {cpu / floor[1]:.1f} |")
print(f"\nAll results are equal: counts exactly, figures to 1e-8. Load average at the end: "
      f"{os.getloadavg()[0]:.1f}.")
