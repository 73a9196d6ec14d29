"""Turns text into vectors, offline: MiniLM always, multilingual E5 where its engine runs."""

import os

# Before onnxruntime or chromadb is imported anywhere: the first reports usage by default, the others must not start to.
os.environ.update(
    ORT_DISABLE_TELEMETRY="1",
    ANONYMIZED_TELEMETRY="False",
    HF_HUB_OFFLINE="1",
    LANGSMITH_TRACING="false",
    LANGCHAIN_TRACING_V2="false",
)
# One thread a question: several chats are served side by side, and threads that wait for each other slow a busy machine down.
os.environ.setdefault("OMP_NUM_THREADS", "1")
