# Easy read: short sentences, one point a line.

terminal-hello =
    This is Hearback.
    Type your question.
    Then press Enter.
    To choose, type a number.
    For help, type /help.
    To leave, type /quit.
terminal-empty =
    You did not type anything.
    Type a question or a number.
    Or type /help.
terminal-picture =
    Here is a picture.
    It is in this file:
terminal-document =
    Here is a document.
    It is in this file:
terminal-file-not-kept =
    I could not save the file.
    Your disk may be full.
    This is what it says:
terminal-goodbye = Goodbye.
