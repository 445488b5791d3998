"""What a run over many articles costs: time, processor time and memory of every process that it starts."""
