"""Makes the data that the safety room ships: run by hand after its sources change, never by the bot."""
