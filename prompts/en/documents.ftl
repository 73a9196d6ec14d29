# The owner's own documents: taking a file in, and why one is refused.

documents-taken = { $name }: taken in. { $pages ->
    [0] I cut it into
    [one] It has 1 page, and I cut it into
   *[other] It has { $pages } pages, and I cut it into
 } { $passages ->
    [one] 1 part.
   *[other] { $passages } parts.
 }
documents-replaced = { $name }: taken in, in place of the older one. { $passages ->
    [one] I cut it into 1 part.
   *[other] I cut it into { $passages } parts.
 }
documents-same = { $name }: I have this one. Nothing was changed.
documents-hidden = { $count ->
    [one] 1 piece of text in it can't be seen. I left it out.
   *[other] { $count } pieces of text in it can't be seen. I left them out.
 }
documents-report = I take it for the full report. What it recommends is now told from it, with pages.
documents-removed = { $name } is removed. I no longer answer from it.
documents-not-there = I have no document called { $name }. "hearback documents list" shows what I have.
documents-none = There are no documents yet. Add one with "hearback ingest" and the name of a file.
documents-line = { $name } ({ $file }): { $passages ->
    [one] 1 part
   *[other] { $passages } parts
 }, { $added }
documents-count = { $documents ->
    [one] 1 document
   *[other] { $documents } documents
 }, { $passages ->
    [one] 1 part
   *[other] { $passages } parts
 } in all.
documents-many =
    There are now { $passages } parts. From about { $many } on, a Chroma server finds things better.
    Start one beside the bot, on this machine: "chroma run --host 127.0.0.1 --port 8000 --path chroma".
    Then set HEARBACK_CHROMA_URL to http://127.0.0.1:8000 and start the bot again.
documents-reading = Reading { $name }
documents-embedding = Learning { $name }

documents-refused = { $why } Nothing was changed.
documents-refused-missing = There is no file { $file }. Look at its name and its folder.
documents-refused-not-a-file = { $file } is not a file. Give the name of one file, or of some.
documents-refused-unreadable = I may not read { $file }. Give this account the right to read it.
documents-refused-empty = { $file } is empty. Save it again, and check its size.
documents-refused-too-large = { $file } is too large. I can take { $most } MB. Split it, or leave its pictures out.
documents-refused-unknown-kind = I can't read a file like { $file }. Save it as PDF, DOCX, PPTX, HTML, Markdown or text.
documents-refused-old-kind = { $file } is of a kind that I can't read ({ $kind }). Open it and save it as PDF or DOCX.
documents-refused-archive = { $file } is a pack of files. Unpack it, and give me the files in it.
documents-refused-wrong-name =
    { $file } is not what its name says. The name says { $named }, but it is a { $really } file. Give it the right ending.
documents-refused-locked = { $file } is locked with a password. Save a copy that has none.
documents-refused-broken = { $file } is damaged, or not what its name says. Open it, and save it again.
documents-refused-no-text = { $file } has no text that I can read. It may be a scan. Save it with its text (OCR) and try again.
documents-refused-too-many-pages = { $file } has { $pages } pages. I can take { $most }. Split it.
documents-refused-too-much-text = { $file } has more text than I can take. Split it.
documents-refused-too-slow = { $file } took too long to read. Save it again as a plain PDF, or split it.
documents-refused-swells = { $file } asks for far too much room when it is opened. Open it, and save it again as a plain PDF.
documents-refused-unsafe = { $file } holds parts that no document needs, and that could do harm. Open it, and save it again as a plain PDF.
documents-refused-same-name = { $file } has the same name as one before it. Name it with --title.
documents-refused-no-name = { $file } has no name that I could show. Rename it, or name it with --title.

documents-owner-only = Only the person who runs this bot can add documents. Please ask them to add it.
documents-in-private = Send the file to me in our private chat.
documents-at-work = I am reading { $file }. I will tell you when it is done.
documents-busy = I am still busy with other files. Send { $file } again in a few minutes.
documents-not-fetched = I could not get { $file } from Telegram. Please send it again.
documents-failed = Something went wrong with { $file }, and nothing was changed. Please send it again.
documents-cut-short = I was stopped while I read a file of yours. Please send it again.
