-- The words behind a cell. Example: FROM evidence('networks', '<network_id>', 'name');
-- without the column: FROM evidence('networks', '<network_id>'). The preferred statement comes first.
CREATE MACRO evidence(of_table, of_row, of_column := NULL) AS TABLE
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
WHERE s.table_name = of_table AND s.row_key = of_row AND (of_column IS NULL OR s.column_name = of_column)
ORDER BY s.column_name, s.preferred DESC, s.document_id, s.char_start;

-- What the texts count, date or cite and no table uses: where a rule is still missing.
CREATE VIEW unclaimed_facts AS
SELECT i.document_id, i.quote, i.explanation_it, i.char_start, i.char_end
FROM texts.source_issues AS i
WHERE i.kind = 'unclaimed_fact'
ORDER BY i.document_id, i.char_start;

COMMENT ON VIEW unclaimed_facts IS 'Quantità, date, importi e atti nominati che nessuna tabella usa.
Quantities, dates, amounts and acts named that no table uses.';
