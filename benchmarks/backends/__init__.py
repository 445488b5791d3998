"""Other ways to run the parser, measured beside our own: how quick they are, and what attribution loses with them.

Without options, words a second of each way over the same sentences:

- our executor (numpy), with its tables of words empty and filled;
- the same with its recurrent layers in onnxruntime, in single precision and in int8 (``onnx``, ``onnxruntime``);
- Stanza with torch in single precision and in int8 (``stanza``);
- with ``--slow``, Stanza with torch's compiler, which takes minutes to begin;
- with ``--slow``, UDPipe 1 (``ufal.udpipe``), trained on the sentences of our packages. Its models are kept in the
  folder ``--work``; those that are there are measured without ``--slow`` too.

With ``--accuracy``, instead, attachment on the held-out sentences and attribution F1 on the development gold.

None of what is named in parentheses is needed for anything else: what is not installed is said and left out.
"""
