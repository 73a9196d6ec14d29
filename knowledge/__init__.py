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
# One thread a question: chats are served side by side, and threads that wait for each other slow a busy machine down.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
