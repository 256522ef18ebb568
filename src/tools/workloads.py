#!/usr/bin/env python3
"""workloads.py PROGRAM SHARED WORK: generated stories of known copies, from 5 x 800 words to
2 x 1,500,000. Prints for each: time and memory of the alignment, the budget, what was found of the
copies, and what programs for two texts take on every pair of articles (those that are installed;
only where they are quick enough to wait for). Processes run in turn; the least time of three."""
import itertools, math, os, shutil, subprocess, sys, time

program, shared, work = sys.argv[1:4]
# Seconds, megabytes.
BUDGET = {'W1': (0.02, None), 'W2': (0.12, None), 'W3': (0.8, 400), 'W4': (0.8, None),
          'W5': (6, None), 'W6': (None, None)}
PEERS = {
    'dwdiff': ['dwdiff', '-s'],
    'wdiff': ['wdiff', '-s'],
    'git diff': ['git', '--no-pager', 'diff', '--no-index', '--word-diff=porcelain'],
}


def measure(command, output=subprocess.DEVNULL):
    """Seconds and megabytes of one process."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output,
                             stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - begin, usage.ru_maxrss / 1024, child.returncode


def articles(folder):
    return sorted(os.path.join(folder, f) for f in os.listdir(folder) if f.endswith('.txt'))


def align(folder):
    report, files, least, most = os.path.join(folder, 'report.json'), articles(folder), math.inf, 0
    for _ in range(3):
        with open(report, 'wb') as out:
            seconds, megabytes, status = measure([program, '--no-config', '--export=json', *files], out)
        if status:
            sys.exit(f'{program} failed on {folder}')
        least, most = min(least, seconds), max(most, megabytes)
    return least, most, report


def peers(folder):
    pairs = list(itertools.combinations(articles(folder), 2))
    for name, command in PEERS.items():
        if shutil.which(command[0]) and len(pairs) <= 120:
            yield name, sum(measure([*command, a, b])[0] for a, b in pairs)


def verdict(value, most, unit):
    if most is None:
        return ''
    return f' (budget {most} {unit}: {"ok" if value <= most else "OVER"})'


seconds = {}
for name, (most_seconds, most_megabytes) in BUDGET.items():
    folder = os.path.join(work, name)
    if not os.path.exists(os.path.join(folder, 'truth.json')):
        subprocess.run([sys.executable, f'{shared}/bench/gen.py', work, name], check=True,
                       stdout=subprocess.DEVNULL)
    seconds[name], megabytes, report = align(folder)
    line = (f'{name}: {seconds[name]:.3f} s{verdict(seconds[name], most_seconds, "s")}, '
            f'{megabytes:.0f} MB{verdict(megabytes, most_megabytes, "MB")}')
    if name in ('W1', 'W2', 'W3'):
        line += ''.join(f'; {peer} {t:.3f} s' for peer, t in peers(folder))
    print(line, flush=True)
    subprocess.run([sys.executable, f'{shared}/bench/score_spans.py', folder, report], check=True)
growth = math.log10(seconds['W5'] / seconds['W3'])
print(f'growth from 150,000 to 1,500,000 words: power {growth:.2f}{verdict(growth, 1.15, "at most")}')
