# What any part of the bot may have to say.

## When something goes wrong

error-inside = Sorry, something went wrong on my side. Please send that again in a minute.
error-slow = Sorry, that took me too long. Please send it again.
error-flood = That was a lot at once, and I could not keep up. Please wait a minute, then send your last message again.

## What I can't read

unsupported = I can only read words for now. Please type your question in your own words.

## Answers of the router

unknown-command = I do not know that command.
notice-gone = That button is no longer of use. Please ask again.
error-not-kept = I could not keep that just now. Please send it again in a moment.
error-not-deleted = I could not delete what you wrote, as it is more than two days old. Please delete it yourself.

## When it is not clear what words are meant for

waiting-which = I asked you something a while ago. Is this your answer to it, or a new question?
button-waiting-dialogue = My answer
button-waiting-question = A new question
cancel-done = I have stopped asking. What you had already kept is still there.
cancel-nothing = There is nothing to stop. Just type your question.
