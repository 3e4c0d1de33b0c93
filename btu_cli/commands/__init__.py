"""The commands, one file a verb: parse, call one function, emit its report."""
