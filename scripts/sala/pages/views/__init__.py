"""What each kind of page shows, as values ready to print. One module a kind; `page.py` chooses among them."""
