"""The evidence: cards, rules, and the search that finds them."""

import os

# Before any library is imported anywhere: onnxruntime reports usage by default, the others must not start to.
os.environ.update(
    ORT_DISABLE_TELEMETRY="1",
    ANONYMIZED_TELEMETRY="False",
    HF_HUB_OFFLINE="1",
    LANGSMITH_TRACING="false",
    LANGCHAIN_TRACING_V2="false",
)
# Two threads shorten a question by a third where the second core is free (multilingual E5). They must not spin while
# they wait for each other, which made a question on a busy machine many times slower.
_CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
os.environ.setdefault("OMP_NUM_THREADS", str(min(2, _CORES)))
os.environ.setdefault("GOMP_SPINCOUNT", "1000")
# Sums over a few hundred numbers are done before a second thread has begun.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
