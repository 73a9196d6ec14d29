"""How to speak to a person, and their rights over what is kept of them."""
