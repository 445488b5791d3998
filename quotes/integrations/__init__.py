"""Where other libraries meet the records: a Stanza processor, data frames, notebooks. Import the module you need."""
