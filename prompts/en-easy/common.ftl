# Easy read: short sentences, one point a line. A text that is not here is short enough in English.

error-inside =
    Sorry.
    Something went wrong on my side.
    Please send that again in a minute.
error-slow =
    Sorry.
    That took me too long.
    Please send it again.
error-flood =
    You sent a lot at once.
    I could not keep up.
    Please wait a minute.
    Then send your last message again.

unsupported =
    I can only read words for now.
    Please type your question.

notice-gone =
    That button does not work any more.
    Please ask again.
error-not-kept =
    I could not keep that just now.
    Please send it again soon.
