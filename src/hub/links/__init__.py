"""Whether the addresses outside the site still answer. Links within the site are a matter of the check."""
