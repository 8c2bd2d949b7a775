"""The guide page: every entry of the guide to read, and to put into words of one's own."""
