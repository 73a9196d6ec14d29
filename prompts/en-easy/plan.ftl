# Planning in easy read, where the standard text is long.

plan-how-private =
    A plan is made together.
    So it starts in a group.
    Add me to your Telegram group first.
    Then type /plan there, with a title.
plan-not-member =
    I have not met you in that group yet.
    Go to the board there.
    Tap “I am here”.
    Then open this link again.
plan-long-line =
    That is { $length } characters long.
    Please use { $limit } or fewer.
    You can send it in parts.
    Your message is still there.
plan-private-honest =
    The group will see your words.
    It will not see your name.
    I show them with the words of others.
    I wait until { $batch } people have added something.
    Or I wait until the step ends.
    One thing to know:
    The people who run this bot could find out who wrote them.
plan-private-waits =
    The group can't see it yet.
    I show it when { $batch } people have added something.
    Or I show it when the step ends.
plan-view-why =
    The board shows which views have been heard.
    It never shows who.
    Fewer than five are not counted.
    You need not say.
plan-reason-how =
    What is your concern?
    Type it here.
    I keep it without your name.
    I show it when the step closes.
plan-weigh-all =
    You have seen all { $count } ideas.
    You can change your taps.
    You can do that until the step closes.
plan-weigh-over =
    This step has closed.
    That tap did not count.
    The result is in the group.
plan-reason-already =
    You have given a reason for this idea already.
    I can't find it again.
    So I can't change it.
plan-objected-private =
    I have kept it.
    I show it without your name.
mydata-plans =
    Plans that you are in: { $count }.
    Your words in them: { $words }.
    Things you took on: { $tasks }.
forget-plans =
    What you said in a plan stays there.
    The group works with it.
    Nothing says any more that it was you.
