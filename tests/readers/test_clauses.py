"""Where a coordination parts two clauses that each tell something, and where it joins what one verb says."""

from functools import partial

import pytest

from pipelines.readers.clauses import NOTHING, happens, main_clauses


@pytest.mark.parametrize(
    "text",
    [
        "Il convegno si è tenuto nel 2018|, e |la Giunta ha approvato il piano nel 2019.",
        "Il convegno si è tenuto nel 2018| e |nel 2019 si è tenuta a Lione la mostra.",
        "Le assemblee si svolgono in primavera|; |la sede è a Lione.",
        "Nel 2016 la Città ha lasciato la rete|, mentre |una nuova adesione è allo studio.",
        "La rete conta 20 città|, ma |nel 2020 ha aperto una sede.",
        "Il patto è nato nel 1998 e nel 2019 è stato rinnovato.",
        "La Giunta ha approvato e il Sindaco ha firmato il patto.",
        "La mostra (aperta nel 2018 e la Giunta ha approvato il piano) è nota.",
        "Il motto è «la città legge e la Giunta ha approvato il piano».",
        "Nel 1994 Torino ha fondato con Lione e Ginevra la Lega delle Città del Lago.",
        "È stata fondata nel 2018 da Lione, Osaka e Ginevra, che ha sede a Lione.",
    ],
)
def test_happenings_apart(text: str) -> None:
    """Each clause has its verb and somebody of its own, before it or behind it; no bracket or name is cut."""
    whole = text.replace("|, e |", "|").replace("| e |", "|").replace("|; |", "|")
    whole = whole.replace("|, mentre |", "|").replace("|, ma |", "|")
    plain = text.replace("|", "")
    clauses = main_clauses(plain, 0, len(plain), partial(happens, plain), NOTHING)
    assert [plain[start:end] for start, end in clauses] == whole.split("|")
