"""Published methods of quotation attribution, written for Hindi and run beside ours on the same gold."""
