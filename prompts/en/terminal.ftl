# What only the terminal says (`hearback chat`).

terminal-hello =
    This is Hearback. Type your question and press Enter.
    To choose something, type its number. For help, type /help. To leave, type /quit.
terminal-empty = Nothing was typed. Type a question, the number of a choice, or /help.
terminal-picture = Here is a picture for you. It is saved in this file:
terminal-document = Here is a document for you. It is saved in this file:
terminal-file-not-kept = I could not save the file. Your disk may be full. This is what it says:
terminal-goodbye = Goodbye. Come back when you like.
