hello = Hello { $name }, welcome.
goodbye = Goodbye.
