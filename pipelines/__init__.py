"""Milano Mondo: Milan's international relations, read from public texts into open data.

The rooms of this package follow the way of the data: `sources`, `structure`, `mentions`, `readers`, `statements`,
`schema`, `checks`, then what is published. Each room knows only the rooms before it.
"""
