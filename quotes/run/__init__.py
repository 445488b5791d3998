"""Long runs: articles in batches, in one process or several, and the state that a run goes on from after a kill."""
