"""What the bot says by itself: durable sending and living messages.

A job puts a `Notice` into the outbox in its own transaction. `sweep.py` finds what is due and hands it to the durable
engine (`engine.py`, the one file that knows DBOS), which calls `delivery.py`: wait for the chat's turn, look whether
it is still true, send, and write down the receipt. `boards.py` keeps living messages up to date. `office.py` runs it
all beside the channel.
"""
