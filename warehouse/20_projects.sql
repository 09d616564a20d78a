-- Where projects are: one row per country, with the projects that name it.
CREATE VIEW projects_by_country AS
SELECT
    c.country_code,
    c.name_it,
    c.name_en,
    c.continent,
    count(DISTINCT p.project_id) AS projects,
    string_agg(DISTINCT p.title, '; ' ORDER BY p.title) AS titles
FROM cooperation.project_places AS pp
INNER JOIN cooperation.projects AS p ON p.project_id = pp.project_id
INNER JOIN reference.countries AS c ON c.country_code = pp.country_code
GROUP BY ALL
ORDER BY projects DESC, c.name_it;

COMMENT ON VIEW projects_by_country IS 'I progetti di cooperazione per paese nominato nel titolo o nell''indirizzo.
Cooperation projects by the country that their title or address names.';

COMMENT ON COLUMN projects_by_country.country_code IS E'Codice ISO 3166-1 del paese.\nISO 3166-1 code of the country.';
COMMENT ON COLUMN projects_by_country.name_it IS E'Nome del paese in italiano.\nName of the country in Italian.';
COMMENT ON COLUMN projects_by_country.name_en IS E'Nome del paese in inglese.\nName of the country in English.';
COMMENT ON COLUMN projects_by_country.continent IS E'Continente.\nContinent.';
COMMENT ON COLUMN projects_by_country.projects IS E'Quanti progetti nominano il paese.\nHow many projects name the country.';
COMMENT ON COLUMN projects_by_country.titles IS E'I loro titoli, separati da punto e virgola.\nTheir titles, separated by semicolons.';
