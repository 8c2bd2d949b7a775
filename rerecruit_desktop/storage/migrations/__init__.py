"""The steps that make the tables, in the order they were written. One that was released is never changed."""
