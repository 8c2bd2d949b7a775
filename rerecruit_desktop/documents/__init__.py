"""Papers: a frozen value in, the bytes of a PDF out; the only home of reportlab."""
