-- The words behind each cell of a row, the preferred statement first: FROM row_evidence('networks', '<network_id>');
CREATE MACRO row_evidence(of_table, of_row) AS TABLE
SELECT
    s.column_name,
    s.value,
    s.quote,
    d.title AS document,
    src.url,
    s.char_start,
    s.char_end,
    substring(d.text, greatest(s.char_start - 60, 0) + 1, s.char_end - s.char_start + 120) AS context,
    s.rule,
    s.preferred
FROM texts.statements AS s
INNER JOIN texts.documents AS d ON d.document_id = s.document_id
INNER JOIN texts.sources AS src ON src.source_id = d.document_id
WHERE s.table_name = of_table AND s.row_key = of_row
ORDER BY s.column_name, s.preferred DESC, s.document_id, s.char_start;

COMMENT ON MACRO TABLE row_evidence IS 'Le parole dietro ogni cella di una riga: row_evidence(tabella, chiave della riga).
The words behind each cell of a row: row_evidence(table, key of the row).';

-- The words behind one cell: FROM evidence('networks', '<network_id>', 'name');
CREATE MACRO evidence(of_table, of_row, of_column) AS TABLE
SELECT * FROM row_evidence(of_table, of_row) WHERE column_name = of_column;

COMMENT ON MACRO TABLE evidence IS 'Le parole dietro una cella: evidence(tabella, chiave della riga, colonna).
The words behind one cell: evidence(table, key of the row, column).';

-- What the texts count, date or cite and no table uses: where a rule is still missing.
CREATE VIEW unclaimed_facts AS
SELECT i.document_id, i.quote, i.explanation_it, i.char_start, i.char_end
FROM texts.source_issues AS i
WHERE i.kind = 'unclaimed_fact'
ORDER BY i.document_id, i.char_start;

COMMENT ON VIEW unclaimed_facts IS 'Quantità, date, importi e atti nominati che nessuna tabella usa.
Quantities, dates, amounts and acts named that no table uses.';

COMMENT ON COLUMN unclaimed_facts.document_id IS E'Il documento.\nThe document.';
COMMENT ON COLUMN unclaimed_facts.quote IS E'Le parole.\nThe words.';
COMMENT ON COLUMN unclaimed_facts.explanation_it IS E'Che cosa nominano, in italiano.\nWhat they name, in Italian.';
COMMENT ON COLUMN unclaimed_facts.char_start IS E'Dove cominciano nel testo del documento.\nWhere they start in the document''s text.';
COMMENT ON COLUMN unclaimed_facts.char_end IS E'Dove finiscono, escluso.\nWhere they end, exclusive.';
