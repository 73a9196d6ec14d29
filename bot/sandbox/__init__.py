"""A local stand-in for Telegram's Bot API, and the page with the phones that `hearback try` shows.

The real bot talks to it over HTTP, unchanged: base_url `http://127.0.0.1:PORT/bot`, base_file_url
`http://127.0.0.1:PORT/file/bot`. Nothing here is kept on disk and nothing leaves the machine.

* `world.py`, `accounts.py`, `chats.py`, `updates.py`: who is there, what was said, what the bot has yet to fetch.
* `people.py`, `groups.py`: what a person can do (write, press, edit, send, block) and how groups change.
* `methods/`: the Bot API's methods by topic; `wire.py` puts them on the wire; `faults.py` makes them fail.
* `running.py`: `Sandbox` (`async with`) and `sandbox_in_thread` run it on a free port, for tests.
* `control.py`: the same acts and faults over HTTP, as JSON under `/control/`.
* `serve.py`, `page/`: `hearback try`.

In a test::

    async with Sandbox() as sandbox:
        mair = sandbox.world.add_person("Mair")
        person = Person(sandbox.world, mair)
        person.start()
        ... run the bot against sandbox.base_url with sandbox.token ...
        answer = await person.answer()

Two things are stricter than Telegram, so that mistakes show: message ids start at 1 in every chat (they
are unique only within it), and text is measured in UTF-16 units, as entities are.
"""
